import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.SchemaReader;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.auto.AutoSchemaReader;
import com.thaiopensource.validate.prop.rng.RngProperty;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Base64;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * Jing kept warm. One request a line: "S systemId base64" loads a schema, "C systemId base64" one in compact syntax,
 * "D base64" validates a document; one answer a line.
 */
public class Jing {
  static final class Errors implements ErrorHandler {
    final StringBuilder lines = new StringBuilder();

    void note(SAXParseException e) {
      lines.append(' ').append(e.getLineNumber());
    }

    public void warning(SAXParseException e) {}

    public void error(SAXParseException e) {
      note(e);
    }

    public void fatalError(SAXParseException e) {
      note(e);
    }
  }

  static InputSource source(String base64) {
    return new InputSource(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
  }

  public static void main(String[] args) throws Exception {
    PrintStream answers = System.out;
    BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    ValidationDriver driver = null;
    Errors errors = new Errors();
    String request;
    while ((request = requests.readLine()) != null) {
      String[] parts = request.split(" ");
      errors.lines.setLength(0);
      String verdict;
      try {
        if (!parts[0].equals("D")) {
          PropertyMapBuilder properties = new PropertyMapBuilder();
          properties.put(ValidateProperty.ERROR_HANDLER, errors);
          if (args.length > 0 && args[0].equals("ids")) {
            RngProperty.CHECK_ID_IDREF.add(properties);
          }
          SchemaReader reader = parts[0].equals("C") ? CompactSchemaReader.getInstance() : new AutoSchemaReader();
          driver = new ValidationDriver(properties.toPropertyMap(), reader);
          InputSource schema = source(parts[2]);
          schema.setSystemId(parts[1]);
          verdict = driver.loadSchema(schema) ? "good" : "bad";
        } else {
          verdict = driver.validate(source(parts[1])) ? "good" : "bad";
        }
      } catch (org.xml.sax.SAXException | java.io.IOException e) {
        verdict = "bad";
      } catch (StackOverflowError e) {
        verdict = "overflow";
      }
      answers.println(verdict + errors.lines);
      answers.flush();
    }
  }
}
