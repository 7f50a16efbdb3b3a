package org.hearsay.page.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the addresses of the public internet from those of machines, networks and clouds that only answer to
 * whoever stands inside. After the registries of special-purpose addresses (RFC 6890) with what was entered
 * up to 3fff::/20 (RFC 9637); an IPv6 address is public only if it is global unicast (2000::/3) and none of these.
 */
final class PublicNetwork {

    // spotless:off
    private static final List<Block> IPV4 = List.of(
            block("0.0.0.0", 8, "this host"),
            block("10.0.0.0", 8, "private"),
            block("100.64.0.0", 10, "shared by a carrier"),
            block("127.0.0.0", 8, "loopback"),
            block("168.63.129.16", 32, "cloud metadata"),
            block("169.254.0.0", 16, "link-local"),
            block("172.16.0.0", 12, "private"),
            block("192.0.0.0", 24, "reserved"),
            block("192.0.2.0", 24, "for documentation"),
            block("192.31.196.0", 24, "reserved"),
            block("192.52.193.0", 24, "reserved"),
            block("192.88.99.0", 24, "reserved"),
            block("192.168.0.0", 16, "private"),
            block("192.175.48.0", 24, "reserved"),
            block("198.18.0.0", 15, "for benchmarks"),
            block("198.51.100.0", 24, "for documentation"),
            block("203.0.113.0", 24, "for documentation"),
            block("224.0.0.0", 4, "multicast"),
            block("240.0.0.0", 4, "reserved"));

    private static final List<Block> IPV6 = List.of(
            block("::", 128, "this host"),
            block("::1", 128, "loopback"),
            block("::", 96, "IPv4-compatible"),
            block("::ffff:0:0:0", 96, "IPv4-translated"),
            block("64:ff9b:1::", 48, "a local translation of IPv4"),
            block("100::", 64, "discarded"),
            block("2001::", 32, "a Teredo tunnel"),
            block("2001::", 23, "reserved"),
            block("2001:db8::", 32, "for documentation"),
            block("2002::", 16, "a 6to4 tunnel"),
            block("2620:4f:8000::", 48, "reserved"),
            block("3fff::", 20, "for documentation"),
            block("fc00::", 7, "private"),
            block("fe80::", 10, "link-local"),
            block("fec0::", 10, "site-local"),
            block("ff00::", 8, "multicast"));
    // spotless:on

    private static final Block NAT64 = block("64:ff9b::", 96, "translated IPv4");
    private static final Block GLOBAL = block("2000::", 3, "global unicast");

    private PublicNetwork() {}

    /** What speaks against {@code address}; null when it belongs to the public internet. */
    static @Nullable String refusal(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (!(address instanceof Inet6Address)) {
            return first(IPV4, bytes);
        }
        if (isMapped(bytes)) {
            return "IPv4 written as IPv6";
        }
        if (NAT64.holds(bytes)) {
            return first(IPV4, Arrays.copyOfRange(bytes, 12, 16));
        }
        String special = first(IPV6, bytes);
        if (special != null) {
            return special;
        }
        return GLOBAL.holds(bytes) ? isatap(bytes) : "not global";
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }

    /** An interface identifier 0:5efe or 200:5efe holds an IPv4 address (RFC 5214), to which packets are tunnelled. */
    private static @Nullable String isatap(byte[] bytes) {
        boolean such = (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == (byte) 0xFE;
        return such ? first(IPV4, Arrays.copyOfRange(bytes, 12, 16)) : null;
    }

    private static @Nullable String first(List<Block> blocks, byte[] bytes) {
        for (Block block : blocks) {
            if (block.holds(bytes)) {
                return block.kind;
            }
        }
        return null;
    }

    private static Block block(String address, int bits, String kind) {
        try {
            // a literal is never looked up; a mapped one would come back as IPv4, which none of these is
            return new Block(InetAddress.getByName(address).getAddress(), bits, kind);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address + " is an address", e);
        }
    }

    /**
     * The addresses that agree with {@code prefix} in the first {@code bits} bits.
     *
     * @param kind what they are, for a person
     */
    @SuppressWarnings("ArrayRecordComponent") // private and never compared
    private record Block(byte[] prefix, int bits, String kind) {

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != prefix[i]) {
                    return false;
                }
            }
            int rest = bits % 8;
            return rest == 0 || ((address[whole] ^ prefix[whole]) & 0xFF) >> (8 - rest) == 0;
        }
    }
}
