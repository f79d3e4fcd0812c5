using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>A line for people. Control characters in a message are shown, not obeyed, and exceptions are indented: nobody can forge a line.</summary>
internal sealed class LineFormatter : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture));
        output.Write(Level(logEvent.Level));
        if (logEvent.Properties.TryGetValue("SourceContext", out var value) && value is ScalarValue { Value: string source})
        {
            output.Write(source[(source.LastIndexOf('.') + 1)..]);
            output.Write(": ");
        }

        output.WriteLine(Visible(logEvent.RenderMessage(CultureInfo.InvariantCulture)));
        if (logEvent.Exception is null) return;
        foreach (var line in logEvent.Exception.ToString().Split('\n')) output.WriteLine("    " + Visible(line.TrimEnd('\r')));
    }

    private static string Level(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => " trace ",
        LogEventLevel.Debug => " debug ",
        LogEventLevel.Information => " info  ",
        LogEventLevel.Warning => " WARN  ",
        LogEventLevel.Error => " ERROR ",
        LogEventLevel.Fatal => " FATAL ",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
    };

    private static string Visible(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var visible = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character == '\n') visible.Append("\\n");
            else if (character == '\r') visible.Append("\\r");
            else if (char.IsControl(character)) visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else visible.Append(character);
        }

        return visible.ToString();
    }
}
