package troth.model;

import troth.evidence.Evidence.Estimate;

/// Which values the switches take: what findings support, or what the essays claim.
public enum Preset {
    AS_EVIDENCED,
    AS_CLAIMED;

    double valueOf(Estimate estimate) {
        return this == AS_EVIDENCED ? estimate.asEvidenced() : estimate.asClaimed();
    }
}
