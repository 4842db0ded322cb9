package troth.web.repair;

import java.util.Optional;
import troth.web.pace.Joint;
import troth.web.pace.Readiness;

/// The order in which both published models of repair go, each phase for as long as either needs.
enum Phase {
    SAFETY,
    IMPACT,
    MEANING,
    MOVING_ON;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// What is said "ready" for in order to enter it.
    String key() {
        return "phase " + ordinal();
    }

    Optional<Phase> next() {
        return this == MOVING_ON ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /// How far both said "ready", one phase after the other. There is no way back: one may stay,
    /// rest or leave at any time.
    static Phase of(Readiness readiness) {
        var phase = SAFETY;
        while (phase.next().filter(next -> readiness.wasOpened(next.key())).isPresent()) {
            phase = phase.next().orElseThrow();
        }
        return phase;
    }

    /// The first phase in which something may be shared.
    static Phase first(Joint joint) {
        return switch (joint) {
            case IMPACT, DISCLOSURE -> IMPACT;
            case MEANING -> MEANING;
            case TOUCH -> MOVING_ON;
        };
    }
}
