package dev.unleak.remedy.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.unleak.guides.Verify;
import dev.unleak.guides.Verify.Answer;
import dev.unleak.model.LiveState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a reply says, by the guide's words. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 200;

    private Answers() {}

    /**
     * Answers that ask for a body as well go before those with a status alone. A reply that fits both sides, or none,
     * says nothing.
     */
    static LiveState state(Verify verify, Map<String, String> inputs, Reply reply) {
        for (boolean withBody : new boolean[] {true, false}) {
            boolean alive = any(verify.alive(), withBody, inputs, reply);
            boolean dead = any(verify.dead(), withBody, inputs, reply);
            if (alive != dead) {
                return alive ? LiveState.ALIVE : LiveState.DEAD;
            }
            if (alive) {
                return LiveState.UNKNOWN;
            }
        }
        return LiveState.UNKNOWN;
    }

    static boolean any(List<Answer> answers, Map<String, String> inputs, Reply reply) {
        return answers.stream().anyMatch(answer -> fits(answer, inputs, reply));
    }

    private static boolean any(List<Answer> answers, boolean withBody, Map<String, String> inputs, Reply reply) {
        return any(
                answers.stream()
                        .filter(answer -> answer.pointer().isEmpty() != withBody)
                        .toList(),
                inputs,
                reply);
    }

    private static boolean fits(Answer answer, Map<String, String> inputs, Reply reply) {
        if (answer.status() != reply.status()) {
            return false;
        }
        String value = Holes.fill(answer.value(), inputs);
        return switch (answer.pointer()) {
            case "" -> true;
            case "contains" -> reply.body().contains(value);
            default -> json(reply).at(answer.pointer()).asText().equals(value);
        };
    }

    /** Inputs of other requests that the reply names, for example a token's id. */
    static Map<String, String> told(Verify verify, Reply reply) {
        Map<String, String> told = new HashMap<>();
        verify.tells().forEach((input, pointer) -> {
            String value = json(reply).at(pointer).asText();
            if (!value.isEmpty() && value.length() <= LONGEST) {
                told.put(input, value);
            }
        });
        return told;
    }

    private static JsonNode json(Reply reply) {
        try {
            JsonNode read = JSON.readTree(reply.body());
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException quotesTheBody) {
            return MissingNode.getInstance();
        }
    }

    /** Why a reply says nothing about the credential, as a sentence. */
    static String nothingSaid(String host, Reply reply) {
        String answered = host + " answered with " + reply.status() + ", ";
        if (reply.status() == 429) {
            return answered + "which asks to slow down and says nothing about the credential. Wait, then ask again.";
        }
        if (reply.status() >= 500) {
            return answered + "a fault of its own that says nothing about the credential. Ask again later.";
        }
        if (reply.status() >= 300 && reply.status() < 400) {
            return answered + "which points to another address. Unleak does not follow it, so nothing is known.";
        }
        return answered + "which the guide does not know as a yes or a no. Look into the provider's console.";
    }
}
