package troth.web.access;

import java.util.Set;
import troth.web.view.Viewer;

/// What is kept in memory of those who are here, and of nobody else.
public interface Memory {

    void keepOnly(Set<Viewer> here);
}
