package org.hearsay.page.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF documents made for a test, line by line. */
public final class PdfFixture {

    /** The left margin, points. */
    public static final float LEFT = 72;

    /** The height of a line of text, points. */
    public static final float STEP = 14;

    private final PDDocument document = new PDDocument();
    private final List<PDPageContentStream> open = new ArrayList<>();
    private final PDFont plain = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
    private float y;

    static {
        PdfFonts.use();
    }

    /** A further page; lines begin at its top. */
    public PdfFixture page() {
        try {
            PDPage page = new PDPage();
            document.addPage(page);
            open.add(new PDPageContentStream(document, page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        y = 720;
        return this;
    }

    /** Lines of text below one another. */
    public PdfFixture lines(String... lines) {
        for (String line : lines) {
            at(LEFT, y, 11, false, line);
            y -= STEP;
        }
        return this;
    }

    /** A line in bold type of 16 points. */
    public PdfFixture heading(String line) {
        at(LEFT, y, 16, true, line);
        y -= 26;
        return this;
    }

    /** A gap as between paragraphs. */
    public PdfFixture gap() {
        y -= STEP * 0.7f;
        return this;
    }

    /** A line somewhere; {@code bottom} from the lower edge. */
    public PdfFixture at(float left, float bottom, float size, boolean heavy, String line) {
        PDPageContentStream content = open.get(open.size() - 1);
        try {
            content.beginText();
            content.setFont(heavy ? bold : plain, size);
            content.newLineAtOffset(left, bottom);
            content.showText(line);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Properties of the document. */
    public PdfFixture properties(String title, String author) {
        PDDocumentInformation properties = new PDDocumentInformation();
        properties.setTitle(title);
        properties.setAuthor(author);
        Calendar created = Calendar.getInstance(TimeZone.getTimeZone("GMT+2"), Locale.ROOT);
        created.clear();
        created.set(2031, Calendar.MARCH, 4, 17, 30, 0);
        properties.setCreationDate(created);
        document.setDocumentInformation(properties);
        return this;
    }

    /** Lets nobody read it without {@code password}; anybody if it is empty. */
    public PdfFixture password(String password) {
        try {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            closeAll();
            document.protect(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The document's bytes. */
    public byte[] bytes() {
        try (PDDocument closed = document) {
            closeAll();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            closed.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeAll() throws IOException {
        for (PDPageContentStream content : open) {
            content.close();
        }
        open.clear();
    }
}
