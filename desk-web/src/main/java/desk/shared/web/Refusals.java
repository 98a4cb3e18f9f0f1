package desk.shared.web;

import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.Story;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** A refusal in its reader's words; of a race that was lost it says who was faster, and when. */
@RequestScoped
public class Refusals {

    @Inject
    Texts texts;

    @Inject
    Times times;

    @Inject
    Story story;

    public String words(BusinessException refused) {
        if (refused instanceof Clash clash && clash.subjectId() != null) {
            return story.latest(clash.subjectId())
                    .map(step -> texts.of("shared.clash.by", step.actorName(), times.full(step.at())))
                    .orElseGet(() -> plain(refused));
        }
        return plain(refused);
    }

    private String plain(BusinessException refused) {
        return texts.of(refused.key(), refused.arguments().toArray());
    }
}
