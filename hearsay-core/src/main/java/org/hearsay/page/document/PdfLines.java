package org.hearsay.page.document;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.hearsay.page.Captured;

/**
 * The lines of a PDF document in the order in which it writes them, with their places. Counts what it is asked to
 * do: a document may draw a form inside a form without end.
 */
final class PdfLines extends PDFTextStripper {

    /** Drawing operations of a document; a page of text has some thousands. */
    private static final int OPERATIONS = 20_000_000;

    /** Letters of a document. */
    private static final int LETTERS = 5_000_000;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Captured.Limit> met = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int page = -1;
    private float left;
    private float right;
    private float y;
    private float size;
    private boolean bold;
    private int operations;
    private int letters;
    private boolean spent;

    /** For one document. */
    PdfLines() {
        setLineSeparator("");
        setSortByPosition(false);
    }

    /** The lines of the first {@code pages} pages of {@code document}. */
    List<PdfLine> read(PDDocument document, int pages) throws IOException {
        setEndPage(pages);
        writeText(document, new StringWriter());
        line();
        return List.copyOf(lines);
    }

    /** What could not be read. */
    List<Captured.Limit> met() {
        return List.copyOf(met);
    }

    @Override
    public void processPage(PDPage next) throws IOException {
        page++;
        if (spent) {
            return;
        }
        try {
            super.processPage(next);
        } catch (TooMuch e) {
            spent = true;
            met.add(new Captured.Limit(
                    "truncated", "drawing it takes too many steps; from page " + (page + 1) + " on it was left out"));
        } catch (IOException | RuntimeException e) {
            // one page that is damaged does not cost the others
            met.add(new Captured.Limit("damaged", "page " + (page + 1) + " cannot be read: " + e.getMessage()));
        }
        line();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operations > OPERATIONS) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++letters > LETTERS) {
            throw new TooMuch();
        }
        super.processTextPosition(position);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        boolean first = text.length() == 0;
        for (TextPosition position : positions) {
            float end = position.getXDirAdj() + position.getWidthDirAdj();
            boolean heavy = isBold(position);
            left = first ? position.getXDirAdj() : Math.min(left, position.getXDirAdj());
            right = first ? end : Math.max(right, end);
            y = first ? position.getYDirAdj() : y;
            size = first ? position.getFontSizeInPt() : Math.max(size, position.getFontSizeInPt());
            bold = first ? heavy : bold && heavy;
            first = false;
        }
        text.append(word);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        line();
    }

    private void line() {
        if (!text.toString().isBlank()) {
            lines.add(new PdfLine(
                    page, left, right, y, size, bold, text.toString().strip()));
        }
        text.setLength(0);
    }

    private static boolean isBold(TextPosition position) {
        String name = position.getFont() == null ? null : position.getFont().getName();
        return name != null && name.toLowerCase(Locale.ROOT).contains("bold");
    }

    /** More than a document may ask for. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
