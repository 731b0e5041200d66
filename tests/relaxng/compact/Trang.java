import com.thaiopensource.relaxng.translate.Driver;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Trang kept warm. One request a line: two paths with a tab between them, from and to; one answer a line. */
public class Trang {
  public static void main(String[] args) throws Exception {
    PrintStream answers = System.out;
    BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    String request;
    while ((request = requests.readLine()) != null) {
      String verdict;
      try {
        ErrorHandlerImpl quiet = new ErrorHandlerImpl(new PrintWriter(new StringWriter()));
        verdict = new Driver(quiet).run(request.split("\t")) == 0 ? "good" : "bad";
      } catch (StackOverflowError e) {
        verdict = "overflow";
      }
      answers.println(verdict);
      answers.flush();
    }
  }
}
