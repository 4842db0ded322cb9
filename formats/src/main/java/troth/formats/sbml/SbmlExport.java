package troth.formats.sbml;

import javax.xml.stream.XMLStreamException;
import org.sbml.jsbml.SBMLDocument;
import org.sbml.jsbml.SBMLException;
import org.sbml.jsbml.SBMLWriter;
import troth.dyad.Timeline;
import troth.model.TrustModel;

/// Writes the mechanism and the events of one timeline as SBML Level 3 Version 1, made from the
/// equations of docs/model.md: anyone's simulator then follows the same couple. Equal arguments
/// give equal files.
///
/// | in the model          | in SBML                                              |
/// |-----------------------|------------------------------------------------------|
/// | coefficient           | constant parameter, with its row as a note           |
/// | state of a partner    | parameter `fear_A` with a rate rule                  |
/// | readout               | parameter `T_A` with an assignment rule              |
/// | happening             | event; of simultaneous ones the earlier has priority |
/// | noise                 | constant parameter: SBML has no diffusion, so it stands still |
///
/// Level 3 Version 1 since more programs read it than Version 2, and nothing here needs more.
public final class SbmlExport {

    private static final int LEVEL = 3;
    private static final int VERSION = 1;

    private final TrustModel model;
    private final ModelPage page;

    public SbmlExport(TrustModel model) {
        this(model, ModelPage.load());
    }

    SbmlExport(TrustModel model, ModelPage page) {
        this.model = model;
        this.page = page;
    }

    /// The SBML of the dyad that is in the state `start` on day 0 and meets the events of
    /// `timeline`.
    ///
    /// @param start in the order of the model's layout, both partners
    public String text(Timeline timeline, double[] start) {
        try {
            return new SBMLWriter(' ', (short) 1).writeSBMLToString(document(timeline, start));
        } catch (XMLStreamException | SBMLException e) {
            throw new IllegalStateException("The SBML could not be built. Please report this.", e);
        }
    }

    SBMLDocument document(Timeline timeline, double[] start) {
        if (start.length != model.layout().size()) {
            throw new IllegalArgumentException(
                    "The state at the start (%d numbers) must have the %d of %s."
                            .formatted(start.length, model.layout().size(), model));
        }
        var document = new SBMLDocument(LEVEL, VERSION);
        var sbml = document.createModel("troth");
        SbmlNotes.describe(sbml, timeline);
        SbmlUnits.define(sbml);
        new SbmlMechanism(model, page, sbml).write(start);
        new SbmlEvents(model, page, sbml).write(timeline);
        return document;
    }
}
