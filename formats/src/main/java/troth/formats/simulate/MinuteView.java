package troth.formats.simulate;

import troth.dyad.Event;
import troth.dyad.Partner;
import troth.simulate.Minutes;

/// One event of the scenario in the minutes around it.
///
/// @param name what the scenario calls it
/// @param day on which it happens
/// @param hour of that day at which it is taken to begin
record MinuteView(
        String name, Event event, Partner partner, double day, double hour, Minutes minutes) {}
