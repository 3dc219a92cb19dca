package dev.unleak.guides;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Proves the requests of a guide: that every hole has an input, and that none can reach a host that nobody named. */
final class RequestsCheck {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z_]+)\\}");

    private RequestsCheck() {}

    static List<Complaint> complaints(Guide guide) {
        List<Complaint> complaints = new ArrayList<>();
        for (Verify verify : guide.verify()) {
            String name = "The live check '" + verify.id() + "' ";
            template(verify.request(), verify.request().isHttp())
                    .forEach(fault -> complaints.add(Complaint.error(guide.id(), name + fault)));
            answers(
                            Stream.concat(verify.alive().stream(), verify.dead().stream())
                                    .toList(),
                            verify.request())
                    .forEach(fault -> complaints.add(Complaint.error(guide.id(), name + fault)));
            verify.alive().stream()
                    .filter(verify.dead()::contains)
                    .forEach(answer -> complaints.add(
                            Complaint.error(guide.id(), name + "takes the same answer for alive and for dead.")));
        }
        guide.revoke().request().ifPresent(request -> {
            String name = "The request that revokes ";
            template(request.template(), true)
                    .forEach(fault -> complaints.add(Complaint.error(guide.id(), name + fault)));
            answers(request.done(), request.template())
                    .forEach(fault -> complaints.add(Complaint.error(guide.id(), name + fault)));
            if (request.done().isEmpty() || request.kinds().isEmpty()) {
                complaints.add(Complaint.error(guide.id(), name + "must have 'kinds' and 'done'."));
            }
        });
        return complaints;
    }

    private static List<String> template(RequestTemplate template, boolean http) {
        List<String> faults = new ArrayList<>();
        Set<String> known = new HashSet<>(template.inputs().keySet());
        known.add("secret");
        Stream.concat(Stream.of(template.url(), template.body()), template.headers().values().stream())
                .flatMap(text -> holes(text).stream())
                .filter(hole -> !known.contains(hole))
                .forEach(hole -> faults.add("asks for '" + hole + "', which is not among its inputs."));
        Stream.concat(template.optional().stream(), template.hidden().stream())
                .filter(input -> !template.inputs().containsKey(input))
                .forEach(input -> faults.add("names '" + input + "', which is not among its inputs."));
        if (!http) {
            return faults;
        }
        boolean isAddress = template.url().equals("{secret}");
        if (!template.isHttp()) {
            faults.add("must have an HTTP method.");
        }
        if (isAddress == template.hosts().isEmpty()) {
            faults.add(
                    isAddress
                            ? "must name in 'hosts' where a secret that is an address may lead."
                            : "has 'hosts', which only a secret that is an address needs.");
        }
        boolean isTyped =
                !isAddress && template.url().startsWith("{") && !template.url().startsWith("{secret}");
        if (!isAddress
                && !isTyped
                && (!template.url().startsWith("https://")
                        || authority(template.url()).contains("{secret}"))) {
            faults.add("must have an address that begins with https:// and a host without the secret.");
        }
        return faults;
    }

    private static List<String> answers(List<Verify.Answer> answers, RequestTemplate template) {
        List<String> faults = new ArrayList<>();
        for (Verify.Answer answer : answers) {
            boolean pointer = answer.pointer().isEmpty()
                    || answer.pointer().equals("contains")
                    || answer.pointer().startsWith("/");
            if (!pointer || answer.pointer().isEmpty() != answer.value().isEmpty()) {
                faults.add("has an answer whose 'pointer' and 'value' do not fit together.");
            }
            if (template.isHttp() && (answer.status() < 200 || answer.status() > 499)) {
                faults.add("must have answers with a status from 200 to 499: others say nothing of a credential.");
            }
        }
        return faults;
    }

    private static String authority(String url) {
        String rest = url.substring("https://".length());
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static List<String> holes(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = HOLE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
