using System.Diagnostics;
using System.Globalization;
using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Reports;
using DiscordAH.TestKit.Servers;

namespace DiscordAH.Infrastructure.Tests.Reports;

/// <summary>A PDF as other programs see it (poppler's).</summary>
internal sealed class Pdf : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"discordah-{Guid.NewGuid():N}.pdf");

    public Pdf(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        if (Environment.GetEnvironmentVariable("DISCORDAH_PDFS") is { Length: > 0 } folder) File.WriteAllBytes(Path.Combine(folder, $"{TestContext.Current.Test!.UniqueID[..8]}.pdf"), bytes);
    }

    public static void RequirePoppler() => Requires.Installed(File.Exists("/usr/bin/pdftotext"), "poppler-utils");

    public static (byte[] Bytes, int Pages) Made(Report report)
    {
        using var stream = new MemoryStream();
        var pages = new SkiaReports().Render(report, stream, TestContext.Current.CancellationToken);
        return (stream.ToArray(), pages);
    }

    public static Pdf Of(Report report) => new(Made(report).Bytes);

    public int Pages => int.Parse(Info("Pages"), CultureInfo.InvariantCulture);

    public string Info(string key) => Run("pdfinfo", _path).Split('\n').First(line => line.StartsWith(key + ":", StringComparison.Ordinal))[(key.Length + 1)..].Trim();

    public string Text(int? page = null) =>
        page is { } one ? Run("pdftotext", "-layout", "-f", $"{one}", "-l", $"{one}", _path, "-") : Run("pdftotext", "-layout", _path, "-");

    public string Fonts() => Run("pdffonts", _path);

    public string Images() => Run("pdfimages", "-list", _path);

    public void Dispose() => File.Delete(_path);

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
