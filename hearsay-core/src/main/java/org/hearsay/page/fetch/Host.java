package org.hearsay.page.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The host of an address, in one spelling. Hosts are read as the URL Standard of the WHATWG reads them
 * (percent-decoding, then IDNA, then decimal, octal, hexadecimal and shortened IPv4), so that no two readers
 * can take one spelling for two hosts: what is checked is what is connected to.
 *
 * @param name lower-case ASCII; an IPv4 address as four decimal numbers, an IPv6 address in brackets
 * @param literal the address where {@code name} is one; null for a name that must be resolved
 */
record Host(String name, @Nullable InetAddress literal) {

    private static final int LONGEST = 253;

    /** ß, final sigma and the joiners: IDNA of 2003 and of 2008 make different hosts of them. */
    private static final String DEVIATING = "\u00DF\u03C2\u200C\u200D\u1E9E";

    /** Reads {@code host}, the part between {@code //} and the port of the address {@code whole}. */
    static Host parse(String host, String whole) {
        if (host.startsWith("[")) {
            return ipv6(host, whole);
        }
        String ascii = ascii(decoded(host, whole), whole);
        if (ascii.endsWith(".")) {
            ascii = ascii.substring(0, ascii.length() - 1);
        }
        check(ascii, whole);
        String last = ascii.substring(ascii.lastIndexOf('.') + 1);
        if (isDigits(last) || isHexadecimal(last)) {
            return ipv4(ascii, whole);
        }
        return new Host(ascii, null);
    }

    /** Whether only the network at hand knows it: a name without a dot, or one reserved for such use. */
    boolean isLocalName() {
        return literal == null
                && (name.indexOf('.') < 0
                        || name.endsWith(".localhost")
                        || name.endsWith(".local")
                        || name.endsWith(".internal")
                        || name.endsWith(".home.arpa"));
    }

    private static Host ipv6(String host, String whole) {
        String inner = host.endsWith("]") ? host.substring(1, host.length() - 1) : "";
        if (inner.length() < 2 || !inner.chars().allMatch(c -> hex(c) >= 0 || c == ':' || c == '.')) {
            throw FetchFailure.malformed(whole, "\"" + host + "\" is no IPv6 address");
        }
        try {
            InetAddress address = InetAddress.getByName("[" + inner + "]"); // in brackets it is never looked up
            String name = address.getHostAddress().toLowerCase(Locale.ROOT);
            return new Host(name.indexOf(':') < 0 ? name : "[" + name + "]", address);
        } catch (UnknownHostException e) {
            throw FetchFailure.malformed(whole, "\"" + host + "\" is no IPv6 address");
        }
    }

    private static String decoded(String host, String whole) {
        if (host.indexOf('%') < 0) {
            return host;
        }
        byte[] bytes = host.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                out.put(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? hex(bytes[i + 1]) : -1;
            int low = i + 2 < bytes.length ? hex(bytes[i + 2]) : -1;
            if (high < 0 || low < 0) {
                throw FetchFailure.malformed(whole, "a % in the host is followed by no two hexadecimal digits");
            }
            out.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
        } catch (CharacterCodingException e) {
            throw FetchFailure.malformed(whole, "the host is not UTF-8");
        }
    }

    private static String ascii(String host, String whole) {
        if (host.chars().anyMatch(c -> DEVIATING.indexOf(c) >= 0)) {
            throw FetchFailure.malformed(
                    whole, "the host has a letter that programs read in two ways; give its xn-- form");
        }
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw FetchFailure.malformed(whole, "\"" + host + "\" is no host name");
        }
    }

    private static void check(String ascii, String whole) {
        boolean plain = ascii.chars()
                .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.');
        if (ascii.isEmpty() || ascii.length() > LONGEST || !plain || ascii.startsWith(".") || ascii.contains("..")) {
            throw FetchFailure.malformed(whole, "\"" + ascii + "\" is no host name");
        }
    }

    private static Host ipv4(String ascii, String whole) {
        String[] parts = ascii.split("\\.", -1);
        long address = 0;
        boolean sound = parts.length <= 4;
        for (int i = 0; sound && i < parts.length; i++) {
            long part = number(parts[i]);
            int bytes = i == parts.length - 1 ? 5 - parts.length : 1; // the last part fills what is left
            sound = part >= 0 && part < 1L << (8 * bytes);
            address |= i == parts.length - 1 ? part : part << (8 * (3 - i));
        }
        if (!sound) {
            throw FetchFailure.malformed(whole, "\"" + ascii + "\" is no IPv4 address");
        }
        byte[] bytes = ByteBuffer.allocate(4).putInt((int) address).array();
        try {
            InetAddress literal = InetAddress.getByAddress(bytes);
            return new Host(literal.getHostAddress(), literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /** A decimal, octal ({@code 017}) or hexadecimal ({@code 0x0f}) number; −1 for anything else. */
    private static long number(String part) {
        int radix = 10;
        String digits = part;
        if (isHexadecimal(part)) {
            radix = 16;
            digits = part.substring(2);
        } else if (part.length() > 1 && part.startsWith("0")) {
            radix = 8;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = hex(digits.charAt(i));
            value = value * radix + digit;
            if (digit < 0 || digit >= radix || value > 0xFFFFFFFFL) {
                return -1;
            }
        }
        return part.isEmpty() ? -1 : value;
    }

    private static boolean isHexadecimal(String part) {
        return part.startsWith("0x") && part.chars().skip(2).allMatch(c -> hex(c) >= 0);
    }

    private static boolean isDigits(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The value of a hexadecimal digit in ASCII; −1 for anything else. */
    static int hex(int c) {
        return c >= '0' && c <= '9'
                ? c - '0'
                : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
