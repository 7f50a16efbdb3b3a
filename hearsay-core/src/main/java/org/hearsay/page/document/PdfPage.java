package org.hearsay.page.document;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Basis;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF document with PDFBox: its paragraphs in the order it writes them, without what is repeated at
 * the head and foot of its pages. Title, author and date from its properties are given with it, the date as
 * assumed: programs fill them in, and nobody who published the document need have looked at them.
 */
final class PdfPage {

    /** Name and version of this reader. */
    static final String READER = "pdf-1";

    private static final String STAGE = "page";

    private PdfPage() {}

    /** The page that {@code bytes} make. */
    static Captured read(String doc, byte[] bytes, Capture capture, Page.Given given, Limits limits) {
        if (bytes.length > limits.pageBytes()) {
            throw new StageException(
                    STAGE,
                    "too-large",
                    doc + " is a PDF document of more than " + limits.pageBytes()
                            + " bytes; take the pages that matter out of it and read these");
        }
        PdfStreams.check(doc, bytes, limits);
        PdfFonts.use();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(doc, document, bytes, capture, given, limits);
        } catch (InvalidPasswordException e) {
            throw new StageException(
                    STAGE, "encrypted", doc + " is encrypted; open it with its password and save it without one");
        } catch (IOException e) {
            throw damaged(doc, e);
        } catch (StageException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(doc, e); // PDFBox was not written for documents made to confuse it
        }
    }

    private static StageException damaged(String doc, Exception e) {
        return new StageException(
                STAGE, "damaged", doc + " is not a sound PDF document: " + e.getMessage() + "; get it again");
    }

    private static Captured read(
            String doc, PDDocument document, byte[] bytes, Capture capture, Page.Given given, Limits limits)
            throws IOException {
        Limits.Unpacking most = limits.unpacking();
        if (document.getDocument().getXrefTable().size() > most.pdfObjects()) {
            throw new StageException(
                    STAGE,
                    "too-many-objects",
                    doc + " is a PDF document of more than " + most.pdfObjects()
                            + " objects; print it to a new file and read that");
        }
        List<Captured.Limit> met = new ArrayList<>();
        int pages = document.getNumberOfPages();
        PdfLines reader = new PdfLines();
        List<PdfLine> lines = reader.read(document, Math.min(pages, most.pdfPages()));
        met.addAll(reader.met());
        if (pages > most.pdfPages()) {
            met.add(new Captured.Limit(
                    "truncated",
                    "only the first " + most.pdfPages() + " of " + pages + " pages were read; split the document"));
        }
        if (lines.isEmpty()) {
            throw new StageException(
                    STAGE,
                    "no-text",
                    doc + " is a PDF document without text, as scanned pages are; have its text recognised (OCR) and"
                            + " read that");
        }
        Page page = new Page(
                doc,
                Page.digest(bytes),
                bytes,
                Format.TEXT,
                "UTF-8",
                PdfParagraphs.of(PdfMargins.without(lines)),
                READER,
                given(given, document.getDocumentInformation()),
                capture);
        return new Captured(page, met);
    }

    /** What came with the document from outside comes first. */
    private static Page.Given given(Page.Given given, PDDocumentInformation own) {
        String title = given.title() == null ? HeaderField.line(own.getTitle()) : given.title();
        String author = given.author() == null ? HeaderField.line(own.getAuthor()) : given.author();
        String created = given.published() == null ? date(own.getCreationDate()) : null;
        return created == null
                ? new Page.Given(title, author, given.published(), given.basis(), given.outlet(), given.relay())
                : new Page.Given(title, author, created, Basis.ASSUMED, given.outlet(), given.relay());
    }

    private static @Nullable String date(@Nullable Calendar date) {
        if (date == null) {
            return null;
        }
        try {
            ZoneOffset zone =
                    ZoneOffset.ofTotalSeconds(date.getTimeZone().getOffset(date.getTimeInMillis()) / 60_000 * 60);
            return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT)
                    .format(date.toInstant().atOffset(zone));
        } catch (DateTimeException e) {
            return null; // a date that no calendar has is none
        }
    }
}
