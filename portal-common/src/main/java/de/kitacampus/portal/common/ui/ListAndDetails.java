package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/**
 * A list with the details of one row beside it, or over it where there is no room; there they are a dialog, which needs a name
 * (WCAG 2.2, 4.1.2).
 */
public class ListAndDetails extends MasterDetailLayout {

    private final String name;

    /** @param name what the details are called by a screen reader */
    public ListAndDetails(String name) {
        this.name = name;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                const follow = () => {
                    const detail = this.shadowRoot && this.shadowRoot.querySelector('#detail');
                    if (!detail) { requestAnimationFrame(follow); return; }
                    const call = () => detail.getAttribute('role') === 'dialog'
                        ? detail.setAttribute('aria-label', $0) : detail.removeAttribute('aria-label');
                    new MutationObserver(call).observe(detail, { attributeFilter: ['role'] });
                    call();
                };
                follow();""", name);
    }
}
