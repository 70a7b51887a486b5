package org.goodword.platform;

import java.net.InetAddress;
import java.util.Optional;

/// A range of addresses in CIDR form (RFC 4632, RFC 4291): `192.0.2.0/24`, `2001:db8::/32`, or a single one.
public record Network(InetAddress first, int prefix) {
    /// Empty for what is none.
    public static Optional<Network> read(String text) {
        var slash = text.indexOf('/');
        return literal(slash < 0 ? text : text.substring(0, slash)).flatMap(address -> {
            var bits = address.getAddress().length * Byte.SIZE;
            var prefix = slash < 0 ? Optional.of(bits) : number(text.substring(slash + 1));
            return prefix.filter(length -> length <= bits).map(length -> new Network(address, length));
        });
    }

    /// Never asks the DNS. An IPv4 address that is written as IPv6 is the IPv4 one.
    public static Optional<InetAddress> literal(String text) {
        var zone = text.indexOf('%');
        var bare = (zone < 0 ? text : text.substring(0, zone)).replaceAll("^\\[|\\]$", "");
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) return false;
        for (var bit = 0; bit < prefix; bit++) {
            var mask = 0x80 >> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) return false;
        }
        return true;
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
