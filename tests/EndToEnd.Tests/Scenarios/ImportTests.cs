using System.IO.Compression;
using DiscordAH.EndToEnd.Tests.Harness;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>Saved auction files on the command line.</summary>
public sealed class ImportTests
{
    private const string Body = """
        {"_links":{},"connected_realm":{"href":"x"},"auctions":[
        {"id":1,"item":{"id":2589},"buyout":50000,"quantity":5,"time_left":"LONG"},
        {"id":2,"item":{"id":2589},"buyout":12000,"quantity":1,"time_left":"SHORT"},
        {"href":"stray"},
        {"id":3,"item":{"id":2589},"bid":5,"quantity":1,"time_left":"LONG"}]}
        """;

    [Fact]
    public async Task Import_OnANewDirectory_StoresAndSaysWhatItSkipped()
    {
        using var data = new TemporaryDirectory();
        var file = Path.Combine(data.Path, "area52.json.gz");
        await using (var gzip = new GZipStream(File.Create(file), CompressionLevel.Fastest))
        await using (var writer = new StreamWriter(gzip)) await writer.WriteAsync(Body);

        var first = await ImportAsync(data.Path, file, "--realm", "area-52", "--at", "2026-11-20T10:00Z");
        var again = await ImportAsync(data.Path, file, "--realm", "area-52", "--at", "2026-11-20T10:00Z");

        Assert.Equal(0, first.ExitCode);
        Assert.Matches("1.*(skipped|left out)|(skipped|left out).*1", first.Output);
        Assert.Contains("already", again.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Import_TruncatedFileOrUnknownRealm_RefusesWithASentence()
    {
        using var data = new TemporaryDirectory();
        var file = Path.Combine(data.Path, "cut.json");
        await File.WriteAllTextAsync(file, Body[..^40], TestContext.Current.CancellationToken);

        var cut = await ImportAsync(data.Path, file, "--realm", "area-52");
        var unknown = await ImportAsync(data.Path, file, "--realm", "nowhere");
        var bare = await ImportAsync(data.Path, file);

        Assert.Equal((1, 2, 2), (cut.ExitCode, unknown.ExitCode, bare.ExitCode));
        Assert.DoesNotContain("   at ", cut.Output + unknown.Output + bare.Output, StringComparison.Ordinal);
        Assert.Contains("nowhere", unknown.Output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> ImportAsync(string data, params string[] args) =>
        ProgramProcess.RunAsync("DiscordAH.Bot.dll", ["import", .. args, "--Data:Directory", data]);
}
