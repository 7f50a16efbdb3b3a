package org.hearsay.page.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However an address of this machine or network is written, nothing is connected to it; the canary would see it. */
class PrivateAddressTest {

    // spotless:off
    /** Spellings of 127.0.0.1 and of other addresses on which the canary sits. */
    private static final List<String> CANARY = List.of(
            "127.0.0.1", "127.1", "127.0.1", "127.0.0.1.", "2130706433", "2130706433.", "0x7f000001", "0X7F000001",
            "0x7f.1", "0x7f.0x0.0x0.0x1", "0x7F.0.0.1", "0x7f.0.1", "0177.0.0.1", "0177.1", "0177.0.1", "017700000001",
            "00000177.0.0.1", "0177.0.0.01", "0177.0x0.0.1", "127.0x0.0.01", "0x0000007f.0.0.1", "127.00.00.01",
            "127.0.0.0x1", "127.0x000001", "0177.0000001", "127.0.0.2", "127.1.2.3", "127.255.255.254", "0x7f.0xffff",
            "2130706434", "0x7f010101", "0.0.0.0", "0", "0x0", "00", "0.0", "0.0.0", "0x0.0x0",
            "%31%32%37.0.0.1", "127%2e0%2e0%2e1", "127.0.0.%31", "%30x7f.1", "%32130706433", "0%787f000001",
            "１２７.０.０.１", "１２７．０．０．１", "127。0。0。1", "127｡0｡0｡1", "127．1", "①②⑦.⓪.⓪.①", "𝟏𝟐𝟕.𝟎.𝟎.𝟏",
            "²¹³0706433", "0ｘ7f.1", "%EF%BC%91%EF%BC%92%EF%BC%97.0.0.1", "127%E3%80%820%E3%80%820%E3%80%821",
            "127.0.0.1\u00AD", "12\u00AD7.0.0.1", "127.0\u2060.0.1", "１２７。１",
            "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::FFFF:7F00:0001]", "[0:0:0:0:0:ffff:127.0.0.1]", "[0:0:0:0:0:ffff:7f00:1]");

    /** Other addresses that are not of the public internet. */
    private static final List<String> OTHER = List.of(
            "[::1]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::0:1]", "[::]", "[0::0]",
            "[::127.0.0.1]", "[::7f00:1]", "[::10.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::ffff:0:127.0.0.1]",
            "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::10.0.0.1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::7f00:1]",
            "[2002:7f00:1::]", "[2002:7f00:0001::1]", "[2002:c0a8:0001::1]", "[2002:a9fe:a9fe::]",
            "[2001::7f00:1]", "[2001:0:7f00:1::80ff:fffe]", "[2001:0:4136:e378:8000:63bf:80ff:fffe]", "[2001:db8::1]", "[3fff::1]",
            "[fe80::1]", "[febf::1]", "[fec0::1]", "[fc00::1]", "[fd00:ec2::254]", "[fdff::1]", "[ff02::1]", "[ff0e::1]",
            "[100::1]", "[5f00::1]", "[2a00:1450::5efe:7f00:1]", "[2a00:1450::200:5efe:10.0.0.1]", "[4000::1]",
            "10.0.0.1", "10.255.255.255", "0xa000001", "012.0.0.1", "167772161", "10.1", "172.16.0.1", "172.31.255.255", "0xac.0x10.1",
            "2886729729", "192.168.0.1", "192.168.1", "0xc0a80001", "3232235521", "0300.0250.0.1", "169.254.169.254", "2852039166",
            "0xa9fea9fe", "0251.0376.0251.0376", "169.16689662", "169.254.43518", "100.64.0.1", "100.127.255.255", "100.100.100.200",
            "192.0.0.192", "192.0.0.1", "168.63.129.16", "198.18.0.1", "198.19.255.255", "192.0.2.1", "198.51.100.7", "203.0.113.9",
            "192.88.99.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "4294967295", "0xffffffff", "0.1.2.3",
            "localhost", "LOCALHOST", "localhost.", "ｌｏｃａｌｈｏｓｔ", "%6cocalhost", "loc\u00ADalhost", "a.localhost", "a.b.localhost.",
            "intranet", "printer.local", "metadata.google.internal", "router.home.arpa",
            "seven.example", "seven.EXAMPLE.", "six.example", "mapped.example", "ten.example", "cloud.example", "mixed.example");
    // spotless:on

    private static final Map<String, List<String>> NAMES = Map.of(
            "seven.example", List.of("127.0.0.1"),
            "six.example", List.of("::1"),
            "mapped.example", List.of("::ffff:127.0.0.1"),
            "ten.example", List.of("10.0.0.1"),
            "cloud.example", List.of("169.254.169.254"),
            "mixed.example", List.of("93.184.216.200", "127.0.0.1"));

    private static final FetchSettings SETTINGS = new FetchSettings("Hearsay/test");

    private final Canary canary = new Canary();
    private final Web web = new Web();

    @BeforeEach
    void publicHosts() {
        assertThat(CANARY).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(OTHER).doesNotHaveDuplicates();
        web.page("public.example/robots.txt", Web.Reply.status(404));
    }

    @AfterEach
    void close() {
        web.close();
        canary.close();
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        List<InetAddress> found = new ArrayList<>();
        for (String address : NAMES.getOrDefault(host, List.of("93.184.216.1"))) {
            found.add(InetAddress.getByName(address));
        }
        return found;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(CANARY);
        all.addAll(OTHER);
        return all;
    }

    private static String reason(Fetcher fetcher, String address) {
        StageException refused = catchThrowableOfType(StageException.class, () -> fetcher.fetch(address, null));
        assertThat(refused).as("%s is refused", address).isNotNull();
        return refused.reason();
    }

    @Test
    void noSpellingOfAPrivateAddressIsConnectedTo() {
        Fetcher fetcher = web.fetcher(SETTINGS, PrivateAddressTest::resolve);
        for (String host : all()) {
            for (String address : List.of(
                    "http://" + host + ":" + canary.port() + "/",
                    "http://" + host + "/latest/meta-data/",
                    "https://" + host + ":" + canary.port() + "/")) {
                assertThat(reason(fetcher, address)).as(address).isEqualTo("refused-address");
            }
        }
        assertThat(all()).hasSizeGreaterThan(150);
        assertThat(canary.seen()).isZero();
    }

    @Test
    void noRedirectLeadsToAPrivateAddress() {
        int number = 0;
        List<String> addresses = new ArrayList<>();
        for (String host : all()) {
            String target = "http://" + host + ":" + canary.port() + "/";
            boolean ascii = target.chars().allMatch(c -> c < 0x80);
            String path = "/" + number++;
            web.page("public.example" + path, Web.Reply.to(ascii ? target : utf8AsLatin1(target)));
            addresses.add("http://public.example" + path);
        }
        Fetcher fetcher = web.fetcher(SETTINGS.with(Duration.ZERO, false), PrivateAddressTest::resolve);
        for (String address : addresses) {
            assertThat(reason(fetcher, address)).isEqualTo("refused-address");
        }
        assertThat(web.asked()).hasSize(addresses.size());
        assertThat(canary.seen()).isZero();
    }

    /** The server writes headers as Latin-1; so the bytes of UTF-8 get through. */
    private static String utf8AsLatin1(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void robotsTxtIsNoWayToAPrivateAddress() {
        web.page("public.example/robots.txt", Web.Reply.to("http://127.0.0.1:" + canary.port() + "/robots.txt"));
        Fetcher fetcher = web.fetcher(SETTINGS, PrivateAddressTest::resolve);
        assertThat(reason(fetcher, "http://public.example/")).isEqualTo("refused-address");
        assertThat(canary.seen()).isZero();
    }

    @Test
    void aNameThatChangesItsAnswerIsConnectedToWhereItWasChecked() {
        AtomicInteger times = new AtomicInteger();
        Resolver changing =
                host -> List.of(times.getAndIncrement() % 2 == 0 ? Web.address(0) : InetAddress.getLoopbackAddress());
        web.page("turning.example/robots.txt", Web.Reply.status(404));
        Fetcher fetcher = web.fetcher(SETTINGS, changing);
        // robots.txt is asked for at the public address; then the name answers with loopback and is refused
        assertThat(reason(fetcher, "http://turning.example/")).isEqualTo("refused-address");
        assertThat(times).hasValue(2);
        assertThat(web.all()).extracting(Web.Asked::address).containsExactly("turning.example/robots.txt");
        assertThat(canary.seen()).isZero();
    }

    @Test
    void aConnectionResolvesItsNameOnce() {
        AtomicInteger times = new AtomicInteger();
        Resolver changing =
                host -> List.of(times.getAndIncrement() < 2 ? Web.address(0) : InetAddress.getLoopbackAddress());
        web.page("turning.example/robots.txt", Web.Reply.status(404)).page("turning.example/", Web.Reply.html("<p>x"));
        Fetcher fetcher = web.fetcher(SETTINGS, changing);
        assertThat(fetcher.fetch("http://turning.example/", null)).isInstanceOf(Fetched.Arrived.class);
        assertThat(times).hasValue(2);
    }

    @Test
    void otherSchemesAndDoubtfulAddressesAreRefused() {
        Fetcher fetcher = web.fetcher(SETTINGS.with(Duration.ZERO, true), PrivateAddressTest::resolve);
        String port = ":" + canary.port() + "/";
        Map<String, List<String>> refused = Map.of(
                "refused-scheme",
                List.of(
                        "file:///etc/passwd",
                        "file://127.0.0.1/etc/passwd",
                        "gopher://127.0.0.1" + port + "_GET%20/",
                        "jar:http://127.0.0.1" + port + "a.jar!/x",
                        "ftp://127.0.0.1" + port,
                        "data:text/html,hello",
                        "javascript:alert(1)",
                        "JavaScript:alert(1)",
                        "ws://127.0.0.1" + port,
                        "dict://127.0.0.1" + port,
                        "ldap://127.0.0.1" + port,
                        "netdoc:///etc/passwd",
                        "view-source:http://127.0.0.1" + port),
                "refused-userinfo",
                List.of(
                        "http://user@127.0.0.1" + port,
                        "http://user:word@127.0.0.1" + port,
                        "http://public.example@127.0.0.1" + port,
                        "http://public.example:80@127.0.0.1" + port,
                        "http://127.0.0.1\\@public.example/",
                        "http://@127.0.0.1" + port),
                "bad-url",
                List.of(
                        "http:127.0.0.1" + port,
                        "http:/127.0.0.1" + port,
                        "http:///127.0.0.1" + port,
                        "//127.0.0.1" + port,
                        "127.0.0.1" + port,
                        "http:\\\\127.0.0.1" + port,
                        "http://127.0.0.1\\x" + port,
                        "http://127.0.0.1:port/",
                        "http://127.0.0.1:0/",
                        "http://127.0.0.1:65536/",
                        "http://127.0.0.1:１２３/",
                        "http://127.0.0.256/",
                        "http://127.0.0.1.1.1/",
                        "http://0x7g.1/",
                        "http://1.2.3.08/",
                        "http://4294967296/",
                        "http://[::1/",
                        "http://::1/",
                        "http://[::1%25lo]/",
                        "http://[127.0.0.1]/",
                        "http://127..1/",
                        "http://.127.1/",
                        "http://a\tb.example/",
                        "http://public.example/\r\nHost:%20127.0.0.1",
                        "http://public.example/a\\b",
                        "http://127.0.0.1%2f@x/".replace("@", ""),
                        "http://127.0.0.1%00.example/",
                        "http://a%zz.example/",
                        "http://a b.example/",
                        "http://fa\u00DF.example/",
                        "http://127.0.0.1,evil.example/",
                        "http://{127.0.0.1}/",
                        "http://",
                        ""));
        refused.forEach((reason, addresses) ->
                addresses.forEach(a -> assertThat(reason(fetcher, a)).as(a).isEqualTo(reason)));
        assertThat(canary.seen()).isZero();
    }

    @Test
    void withPrivateAddressesAllowedTheSameSpellingsReachTheCanary() {
        Fetcher fetcher = web.fetcher(SETTINGS.with(Duration.ZERO, true), PrivateAddressTest::resolve);
        Set<String> hosts = new HashSet<>(CANARY);
        hosts.addAll(List.of("seven.example", "mapped.example"));
        for (String host : hosts) {
            Fetched fetched = fetcher.fetch("http://" + host + ":" + canary.port() + "/page", null);
            assertThat(fetched).as(host).isInstanceOf(Fetched.Arrived.class);
        }
        assertThat(canary.seen()).isGreaterThanOrEqualTo(hosts.size());
    }

    @Test
    void publicAddressesAreNotRefused() {
        for (String address : List.of(
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2a00:1450:4001::1",
                "2606:4700::1111",
                "64:ff9b::8.8.8.8",
                "2001:4860:4860::8888")) {
            InetAddress literal = WebAddress.parse(
                            "http://" + (address.contains(":") ? "[" + address + "]" : address) + "/")
                    .host()
                    .literal();
            assertThat(literal).isNotNull();
            assertThat(PublicNetwork.refusal(literal)).as(address).isNull();
        }
    }

    @Test
    void portsOnWhichOtherProgramsListenAreRefused() {
        Fetcher fetcher = web.fetcher(SETTINGS, PrivateAddressTest::resolve);
        for (int port : List.of(22, 25, 3306, 6379, 9200, 11211)) {
            assertThat(reason(fetcher, "http://public.example:" + port + "/")).isEqualTo("refused-port");
        }
        assertThat(web.all()).isEmpty();
    }
}
