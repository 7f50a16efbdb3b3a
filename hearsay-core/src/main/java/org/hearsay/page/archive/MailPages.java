package org.hearsay.page.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.NoPage;
import org.hearsay.page.PageReader;
import org.hearsay.page.document.Mail;
import org.hearsay.text.Limits;

/** The pages of a message: itself, then each of its attachments that is of a kind that has pages. */
final class MailPages extends Sequence {

    private final Source source;
    private final Mail mail;
    private final Iterator<Mail.Attachment> attachments;
    private final Map<String, Integer> names = new HashMap<>();
    private final Contents contents;
    private final Limits limits;
    private boolean itself;

    private MailPages(Source source, Mail mail, Contents contents, Limits limits) {
        super(source.doc());
        this.source = source;
        this.mail = mail;
        this.attachments = mail.attachments().iterator();
        this.contents = contents;
        this.limits = limits;
    }

    /** Takes {@code source} apart. */
    static MailPages of(Source source, Contents contents, Limits limits) throws IOException {
        byte[] message = Archives.held(source, limits, "message");
        return new MailPages(source, Mail.of(message, limits), contents, limits);
    }

    /** The message as a page. */
    private record Itself(String doc, Mail mail, Capture capture, Limits limits) implements PageReader {
        @Override
        public Captured read() {
            return mail.page(doc, capture, limits);
        }
    }

    @Override
    Iterator<PageReader> step() throws IOException {
        if (!itself) {
            itself = true;
            return one(new Itself(source.doc(), mail, source.capture(), limits));
        }
        if (!attachments.hasNext()) {
            return end();
        }
        Mail.Attachment attachment = attachments.next();
        String name = EntryName.shown(EntryName.last(attachment.name().replace('\\', '/')));
        int before = names.merge(name, 1, Integer::sum);
        String inner = source.doc() + "!/" + name + (before == 1 ? "" : "~" + before);
        Capture how = new Capture(
                null,
                null,
                null,
                attachment.headers(),
                source.capture().at(),
                attachment.mediaType(),
                source.chain() + inner.substring(source.doc().length()));
        Source found = new Source(
                inner,
                name,
                new ByteArrayInputStream(attachment.bytes()),
                null,
                how,
                source.given(),
                source.inflation(),
                source.depth() + 1);
        if (!Kind.hasEnding(name) && Kind.byContent(found.head()) == null) {
            return one(new NoPage(inner, "not-a-page", inner + " is no page, by its ending and its beginning"));
        }
        return contents.open(found);
    }

    @Override
    String withoutPages() {
        return "is a message without text";
    }

    @Override
    void close() throws IOException {
        source.in().close();
    }
}
