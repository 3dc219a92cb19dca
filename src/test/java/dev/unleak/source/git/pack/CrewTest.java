package dev.unleak.source.git.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final int MEMBERS = 4;

    @Test
    void aLoneMemberIsRefusedRatherThanMadeToWait() throws Exception {
        Crew<String> crew = new Crew<>(10);
        crew.join();

        assertThat(crew.reserve(8)).isTrue();
        assertThat(crew.reserve(3)).isFalse();
        crew.release(8);
        assertThat(crew.reserve(3)).isTrue();
    }

    @Test
    void noOfferIsTakenWhereNobodyIsHungry() throws Exception {
        Crew<String> crew = new Crew<>(10);
        crew.join();

        assertThat(crew.isHungry()).isFalse();
        assertThat(crew.offer("a job")).isFalse();
        assertThat(crew.take()).isNull();
    }

    /**
     * Each member holds what it was given while it asks for more: the way to a deadlock, were anyone made to wait then.
     */
    @Test
    void membersThatHoldBytesAndWantMoreAllComeToAnEndWithinTheBudget() throws Exception {
        int budget = 10;
        Crew<String> crew = new Crew<>(budget);
        AtomicLong used = new AtomicLong();
        AtomicLong most = new AtomicLong();
        try (ExecutorService threads = Executors.newFixedThreadPool(MEMBERS)) {
            List<Future<?>> members = IntStream.range(0, MEMBERS)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> {
                        crew.join();
                        for (int round = 0; round < 2000; round++) {
                            int held = 0;
                            while (held < 5 && crew.reserve(1 + held % 3)) {
                                most.accumulateAndGet(used.addAndGet(1 + held % 3), Math::max);
                                held++;
                            }
                            for (int i = 0; i < held; i++) {
                                used.addAndGet(-1 - i % 3);
                                crew.release(1 + i % 3);
                            }
                        }
                        return crew.take();
                    }))
                    .toList();
            for (Future<?> member : members) {
                assertThat(member.get(60, TimeUnit.SECONDS)).isNull();
            }
        }
        assertThat(most.get()).isBetween(1L, (long) budget);
    }
}
