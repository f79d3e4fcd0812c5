using System.Globalization;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>Progress for people: a line every quarter of a stage, so that it is readable in a log file, too.</summary>
internal sealed class ImportMeter(string path, TextWriter output) : IProgress<double>, IProgress<(string Stage, double Done)>
{
    private string _stage = "";
    private int _quarters;

    public void Report(double value) => Report(("read", value));

    public void Report((string Stage, double Done) value)
    {
        if (value.Stage != _stage) (_stage, _quarters) = (value.Stage, 0);
        var quarters = (int)(Math.Clamp(value.Done, 0, 1) * 4);
        if (quarters <= _quarters) return;
        _quarters = quarters;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {quarters * 25} % {value.Stage}"));
    }
}
