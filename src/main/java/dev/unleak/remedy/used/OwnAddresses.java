package dev.unleak.remedy.used;

import dev.unleak.model.UserError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses that a person knows for their own: offices, servers, pipelines. */
public record OwnAddresses(List<AddressRange> ranges) {
    public static final OwnAddresses NONE = new OwnAddresses(List.of());

    /** Whose an address is. */
    public enum Whose {
        OWN,
        UNKNOWN,
        /** The log names no IP address: a service of the provider, or nothing. */
        NO_ADDRESS
    }

    /**
     * Of addresses and ranges, parted by commas, spaces or lines.
     *
     * @throws UserError naming the first that is none
     */
    public static OwnAddresses parse(String text) {
        return new OwnAddresses(Stream.of(text.split("[,;\\s]+"))
                .filter(part -> !part.isBlank())
                .map(
                        part -> AddressRange.of(part)
                                .orElseThrow(
                                        () -> new UserError(
                                                "'" + part
                                                        + "' is no address and no range; write them as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32.")))
                .toList());
    }

    public Whose whose(String address) {
        Optional<byte[]> bytes = AddressRange.bytes(address);
        if (bytes.isEmpty()) {
            return Whose.NO_ADDRESS;
        }
        return ranges.stream().anyMatch(range -> range.holds(bytes.get())) ? Whose.OWN : Whose.UNKNOWN;
    }

    /** One more, unless it is one of them already. */
    public OwnAddresses plus(String address) {
        return whose(address) == Whose.OWN ? this : parse(text() + "\n" + address);
    }

    /** One a line, as {@link #parse} reads them. */
    public String text() {
        return ranges.stream().map(AddressRange::toString).collect(Collectors.joining("\n"));
    }
}
