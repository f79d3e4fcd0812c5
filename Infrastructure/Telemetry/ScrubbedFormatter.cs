using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace DiscordAH.Infrastructure.Telemetry;

/// <summary>Another formatter's output without secrets.</summary>
internal sealed class ScrubbedFormatter(ITextFormatter inner) : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        inner.Format(logEvent, text);
        output.Write(Scrubber.Clean(text.ToString()));
    }
}
