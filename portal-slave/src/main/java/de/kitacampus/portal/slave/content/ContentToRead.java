package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.learning.ToRead;
import java.util.List;
import org.springframework.stereotype.Component;

/** Content to be read and confirmed, for the start page. */
@Component
class ContentToRead implements ToRead {

    private final MyContent content;

    ContentToRead(MyContent content) {
        this.content = content;
    }

    @Override
    public List<Item> open() {
        return content.all().stream()
                .filter(MyItem::isToRead)
                .map(item -> new Item(
                        item.content().title(), ContentPaths.page(item.content().id())))
                .toList();
    }
}
