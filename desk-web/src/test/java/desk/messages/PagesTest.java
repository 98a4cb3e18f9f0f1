package desk.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** No literal text in pages, no key without words, nothing the content-security policy would stop. */
class PagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{(?:'[^']*'|[^'}])*}");
    private static final Pattern KEY = Pattern.compile("msg\\['([A-Za-z0-9._-]+)'(?=[]. ])");
    /** Attributes people read or hear. */
    private static final Set<String> READ = Set.of(
            "label",
            "title",
            "placeholder",
            "aria-label",
            "alt",
            "header",
            "headerText",
            "footerText",
            "emptyMessage",
            "hint",
            "summary",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "itemLabel",
            "lead",
            "words",
            "message",
            "offLabel",
            "onLabel",
            "aria-description",
            "text",
            "action-label");
    /** Components whose value is what they show. */
    private static final Set<String> SHOWS_VALUE = Set.of(
            "outputText",
            "outputLabel",
            "commandButton",
            "commandLink",
            "button",
            "linkButton",
            "link",
            "outputFormat");

    private static final Set<String> SHOWN_PARAMETERS = Set.of("title", "lead", "label");
    /** The same in every language. */
    private static final Set<String> SAME =
            Set.of("/", "?", "Ctrl", "Ctrl+K", "K", "Enter", "Esc", "PDF", "XLSX", "CSV");

    private final List<Path> pages = Bundle.files(Bundle.PAGES, ".xhtml");

    @Test
    void there_are_pages() {
        assertTrue(pages.size() > 10);
    }

    @Test
    void no_page_holds_literal_text() throws Exception {
        List<String> literal = new ArrayList<>();
        for (Path page : pages) {
            texts(parsed(page), Bundle.PAGES.relativize(page).toString(), literal);
        }
        assertEquals(List.of(), literal);
    }

    @Test
    void every_key_on_a_page_has_words() {
        for (String language : Bundle.LANGUAGES) {
            Bundle bundle = new Bundle(language);
            Set<String> missing = new TreeSet<>();
            for (Path page : pages) {
                KEY.matcher(Bundle.read(page))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !bundle.answers(key))
                        .forEach(key -> missing.add(key + " on " + page.getFileName()));
            }
            assertEquals(Set.of(), missing, language);
        }
    }

    @Test
    void no_page_needs_what_the_content_security_policy_forbids() {
        List<String> forbidden = new ArrayList<>();
        for (Path page : pages) {
            String source = Bundle.read(page);
            for (String one : List.of(
                    "<f:ajax", "h:commandLink", "javascript:", " onclick=", " onchange=", " onkeyup=", "<script>")) {
                if (source.contains(one)) {
                    forbidden.add(one.strip() + " on " + page);
                }
            }
        }
        assertEquals(List.of(), forbidden);
    }

    @Test
    void no_line_of_a_list_holds_a_command_of_its_own() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : pages) {
            Element root = parsed(page);
            for (String list : List.of("repeat", "dataTable", "forEach")) {
                for (String command : List.of("commandButton", "commandLink", "remoteCommand")) {
                    inside(root, list, command).forEach(id -> found.add(page.getFileName() + ": " + id));
                }
            }
        }
        assertEquals(List.of(), found, "a list has moved when the press arrives; d:act carries the line's key instead");
    }

    private static List<String> inside(Element root, String list, String command) {
        List<String> ids = new ArrayList<>();
        NodeList lists = root.getElementsByTagNameNS("*", list);
        for (int i = 0; i < lists.getLength(); i++) {
            NodeList commands = ((Element) lists.item(i)).getElementsByTagNameNS("*", command);
            for (int j = 0; j < commands.getLength(); j++) {
                ids.add(((Element) commands.item(j)).getAttribute("action"));
            }
        }
        return ids;
    }

    private static Element parsed(Path page) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
    }

    private static void texts(Node node, String page, List<String> literal) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            note(node.getNodeValue(), page, literal);
        }
        if (node instanceof Element element) {
            attributes(element, page, literal);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            texts(child, page, literal);
        }
    }

    private static void attributes(Element element, String page, List<String> literal) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getLocalName();
            boolean shown = READ.contains(name) || name.equals("value") && showsValue(element);
            if (shown) {
                note(attribute.getValue(), page + " " + element.getNodeName() + "@" + name, literal);
            }
        }
    }

    private static boolean showsValue(Element element) {
        return SHOWS_VALUE.contains(element.getLocalName())
                || element.getLocalName().equals("param") && SHOWN_PARAMETERS.contains(element.getAttribute("name"));
    }

    private static void note(String text, String where, List<String> literal) {
        String left = EXPRESSION.matcher(text).replaceAll(" ").strip();
        boolean words = left.codePoints().anyMatch(Character::isLetter) && !SAME.contains(left);
        if (words) {
            literal.add(where + ": " + left);
        }
    }
}
