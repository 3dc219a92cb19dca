package dev.unleak.source.git.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePackTest {
    private static final byte[] TEXT = "some lines\nof text\n".repeat(20).getBytes(US_ASCII);

    @TempDir
    private Path folder;

    private final PackBuilder builder = new PackBuilder();

    @Test
    void deltasThatGoRoundAreToldAndNeverWalked() throws Exception {
        byte[] same = new DeltaScript(TEXT).copy(0, TEXT.length).delta();
        builder.blob(TEXT).refDelta(2, same).refDelta(1, same).refDelta(2, same).refDelta(0, same);

        Walked walked = Walked.all(builder.write(folder), Walked.AMPLE);

        assertThat(walked.objects()).containsOnlyKeys(PackBuilder.name(0), PackBuilder.name(4));
        assertThat(walked.broken())
                .containsOnlyKeys(PackBuilder.name(1), PackBuilder.name(2), PackBuilder.name(3))
                .allSatisfy((_, sentence) -> assertThat(sentence).contains("in the end"));
    }

    @Test
    void aDeltaOfItselfIsTold() throws Exception {
        builder.refDelta(0, new DeltaScript(TEXT).copy(0, TEXT.length).delta());

        assertThat(Walked.all(builder.write(folder), Walked.AMPLE).broken()).containsOnlyKeys(PackBuilder.name(0));
    }

    @Test
    void aThinPacksDeltasAreToldWithAllThatHangsOnThem() throws Exception {
        byte[] same = new DeltaScript(TEXT).copy(0, TEXT.length).delta();
        builder.refDelta(99, same).ofsDelta(0, same).blob(TEXT);

        Walked walked = Walked.all(builder.write(folder), Walked.AMPLE);

        assertThat(walked.objects()).containsOnlyKeys(PackBuilder.name(2));
        assertThat(walked.broken().get(PackBuilder.name(0))).contains("that the pack does not hold");
        assertThat(walked.broken().get(PackBuilder.name(1))).contains("that cannot be read");
    }

    static Stream<byte[]> lyingDeltas() {
        byte[] none = {};
        return Stream.of(
                new DeltaScript(TEXT).command(TEXT.length - 1, 2).delta(TEXT.length, 2),
                new DeltaScript(TEXT).command(-1, 2).delta(TEXT.length, 2),
                new DeltaScript(TEXT).command(0, 0xffffff).delta(TEXT.length, 0xffffff),
                new DeltaScript(TEXT).copy(0, 9).delta(TEXT.length, 8),
                new DeltaScript(TEXT).copy(0, 9).delta(TEXT.length, 10),
                new DeltaScript(TEXT).copy(0, 9).delta(TEXT.length - 1, 9),
                new DeltaScript(TEXT).copy(0, 9).raw(0).delta(),
                new DeltaScript(TEXT).copy(0, 9).raw(5).delta(),
                new DeltaScript(TEXT).copy(0, 9).raw(0xff).delta(),
                new DeltaScript(TEXT).insert(TEXT[0]).delta(TEXT.length, 0),
                none);
    }

    @ParameterizedTest
    @MethodSource("lyingDeltas")
    void aLyingDeltaIsToldWithAllThatHangsOnIt(byte[] lie) throws Exception {
        byte[] same = new DeltaScript(TEXT).copy(0, TEXT.length).delta();
        builder.blob(TEXT).ofsDelta(0, lie).ofsDelta(1, same).ofsDelta(0, same);

        Walked walked = Walked.all(builder.write(folder), Walked.AMPLE);

        assertThat(walked.objects()).containsOnlyKeys(PackBuilder.name(0), PackBuilder.name(3));
        assertThat(walked.broken()).containsOnlyKeys(PackBuilder.name(1), PackBuilder.name(2));
        assertThat(walked.broken().get(PackBuilder.name(2))).contains("that cannot be read");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 379, 381, 20_000})
    void anObjectOfAnotherSizeThanItSaysIsTold(long size) throws Exception {
        builder.entry(PackBuilder.BLOB, size, new byte[0], PackBuilder.deflated(TEXT));

        assertThat(TEXT).hasSize(380);
        assertThat(Walked.all(builder.write(folder), Walked.AMPLE).broken()).containsOnlyKeys(PackBuilder.name(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000_000, Integer.MAX_VALUE, 1L << 31, 1L << 40, Long.MAX_VALUE})
    void aSizeThatTheBytesCannotGiveIsNotBelieved(long size) throws Exception {
        builder.entry(PackBuilder.BLOB, size, new byte[0], PackBuilder.deflated(TEXT));

        Walked walked = Walked.all(builder.write(folder), Walked.AMPLE);

        assertThat(walked.broken()).containsOnlyKeys(PackBuilder.name(0));
        assertThat(walked.large()).isEmpty();
    }

    @Test
    void aBombIsNotHeldNorWhatItsDeltasBlowUp() throws Exception {
        byte[] bomb = new byte[20 << 20];
        DeltaScript blow = new DeltaScript(TEXT);
        for (int i = 0; i < 1000; i++) {
            blow.command(0, TEXT.length);
        }
        builder.blob(bomb)
                .ofsDelta(0, new DeltaScript(bomb).copy(0, 10).delta())
                .blob(TEXT)
                .ofsDelta(2, blow.delta(TEXT.length, 1L << 50));

        Walked walked = Walked.all(builder.write(folder), Walked.AMPLE);

        assertThat(walked.objects()).containsOnlyKeys(PackBuilder.name(2));
        assertThat(walked.large()).containsOnly(PackBuilder.name(0), PackBuilder.name(1), PackBuilder.name(3));
    }

    @Test
    void changedBytesAreToldByTheirCheckSum() throws Exception {
        byte[] changed = builder.blob(TEXT).bytes();
        changed[20] ^= 1;

        Path pack = builder.write(folder, builder.bytes(), changed);

        assertThat(Walked.all(pack, Walked.AMPLE).broken().get(PackBuilder.name(0)))
                .contains("check sum");
    }

    @Test
    void rubbishInPlaceOfObjectsIsTold() throws Exception {
        byte[] none = {};
        builder.entry(0, 3, none, PackBuilder.deflated(TEXT))
                .entry(5, 3, none, PackBuilder.deflated(TEXT))
                .entry(PackBuilder.BLOB, TEXT.length, none, TEXT)
                .entry(PackBuilder.BLOB, 1, none, none)
                .entry(6, 20, PackBuilder.distance(1_000_000), TEXT)
                .entry(6, 20, PackBuilder.distance(1), TEXT)
                .entry(6, 20, none, new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1})
                .entry(7, 20, none, new byte[10])
                .blob(TEXT);

        Walked walked = Walked.all(builder.write(folder), Walked.AMPLE);

        assertThat(walked.objects()).containsOnlyKeys(PackBuilder.name(8));
        assertThat(walked.broken())
                .hasSize(8)
                .allSatisfy((_, sentence) -> assertThat(sentence).matches("Its? [a-z].*\\."));
    }

    @Test
    void aPackOfAnotherCountThanItsIndexIsRefused() throws Exception {
        Path pack = builder.blob(TEXT).saying(Integer.MAX_VALUE).write(folder);

        assertThatThrownBy(() -> Walked.all(pack, Walked.AMPLE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("number of objects");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 11, 31, 60})
    void aPackCutShortIsRefused(int length) throws Exception {
        Path pack = builder.blob(TEXT).write(folder);
        Files.write(pack, Arrays.copyOf(Files.readAllBytes(pack), length));

        assertThatThrownBy(() -> Walked.all(pack, Walked.AMPLE)).isInstanceOf(IOException.class);
    }

    @Test
    void anIndexThatPointsOutsideIsRefused() throws Exception {
        Path pack = builder.blob(TEXT).write(folder);
        Path index = folder.resolve("made.idx");
        byte[] bytes = Files.readAllBytes(index);
        int offset = bytes.length - 44;
        for (int wrong : new int[] {0, 11, 1 << 30, 0x8000_0000, 0xffff_ffff}) {
            Files.write(
                    index, ByteBuffer.wrap(bytes.clone()).putInt(offset, wrong).array());

            assertThatThrownBy(() -> Walked.all(pack, Walked.AMPLE)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anIndexWhoseTablesLieIsRefused() throws Exception {
        Path pack = builder.blob(TEXT).write(folder);
        Path index = folder.resolve("made.idx");
        byte[] bytes = Files.readAllBytes(index);
        for (int at : new int[] {4, 8, 8 + 255 * 4}) {
            Files.write(index, ByteBuffer.wrap(bytes.clone()).putInt(at, 77).array());

            assertThatThrownBy(() -> Walked.all(pack, Walked.AMPLE)).isInstanceOf(IOException.class);
        }
        Files.write(index, Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> Walked.all(pack, Walked.AMPLE)).isInstanceOf(IOException.class);
    }
}
