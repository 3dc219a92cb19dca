package dev.unleak.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DeltaProperties {
    private final Copies copies = new Copies();

    @Property(tries = 300)
    void aDeltaGivesWhatItsCommandsSay(@ForAll long seed, @ForAll @IntRange(max = 40) int commands) throws Exception {
        byte[] base = base(seed);
        DeltaScript script = script(base, seed, commands);

        assertThat(applied(base, script.delta())).isEqualTo(script.result());
    }

    @Property(tries = 300)
    void copiesAndTheGapsBetweenThemTileTheObject(@ForAll long seed, @ForAll @IntRange(max = 40) int commands)
            throws Exception {
        byte[] base = base(seed);
        byte[] object = applied(base, script(base, seed, commands).delta());

        int end = 0;
        int endInBase = -1;
        for (int i = 0; i < copies.count(); i++) {
            int to = copies.target(i);
            int from = copies.base(i);
            assertThat(to).isGreaterThanOrEqualTo(end);
            assertThat(copies.length(i)).isPositive();
            assertThat(to == end && from == endInBase)
                    .as("two that should be one")
                    .isFalse();
            end = to + copies.length(i);
            endInBase = from + copies.length(i);
            assertThat(Arrays.copyOfRange(object, to, end)).isEqualTo(Arrays.copyOfRange(base, from, endInBase));
        }
        assertThat(end).isLessThanOrEqualTo(object.length);
    }

    @Property(tries = 2000)
    void rubbishIsRefusedInOneSentence(@ForAll byte[] delta) {
        try {
            applied(new byte[100], delta);
        } catch (DamagedObjectException e) {
            assertThat(e).hasMessageMatching("Its? .*[a-z]\\.");
        }
    }

    @Property(tries = 300)
    void aDeltaCutShortIsRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int commands) {
        byte[] base = base(seed);
        byte[] delta = script(base, seed, commands).delta();
        int length = new Random(seed).nextInt(delta.length);

        assertThatThrownBy(() -> applied(base, Arrays.copyOf(delta, length)))
                .isInstanceOf(DamagedObjectException.class);
    }

    private byte[] applied(byte[] base, byte[] delta) throws DamagedObjectException {
        Delta read = new Delta(delta, delta.length);
        byte[] target = new byte[(int) Math.min(read.resultSize(), 4 << 20)];
        if (read.resultSize() > target.length) {
            throw new DamagedObjectException("It is too large for this test.");
        }
        read.apply(base, base.length, target, copies);
        return target;
    }

    private static byte[] base(long seed) {
        byte[] base = new byte[70_000];
        new Random(seed).nextBytes(base);
        return base;
    }

    /** Often copies what follows the last copy, as git does with long ones. */
    private static DeltaScript script(byte[] base, long seed, int commands) {
        Random random = new Random(seed + 1);
        DeltaScript script = new DeltaScript(base);
        int from = 0;
        for (int i = 0; i < commands; i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    byte[] fresh = new byte[random.nextInt(1, 128)];
                    random.nextBytes(fresh);
                    script.insert(fresh);
                }
                case 1 -> script.copy(random.nextInt(base.length - 0x10000), 0x10000);
                default -> {
                    from = random.nextBoolean() || from >= base.length ? random.nextInt(base.length) : from;
                    int length = random.nextInt(1, Math.min(3000, base.length - from) + 1);
                    script.copy(from, length);
                    from += length;
                }
            }
        }
        return script;
    }
}
