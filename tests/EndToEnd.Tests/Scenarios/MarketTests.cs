using System.Diagnostics;
using System.Net;
using System.Text.Json;
using DiscordAH.EndToEnd.Tests.Harness;
using DiscordAH.TestKit.Servers;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>An officer wants a profession's market on paper, a member what to buy.</summary>
public sealed class MarketTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private RunningBot Bot => shared.Bot;

    [Fact]
    public async Task Report_OfAProfession_IsAPdfWithPagesAndText_AndTheSecondTimeComesFromTheArchive()
    {
        Requires.Installed(Find("pdftotext"), "poppler-utils");
        var file = (await SayUntilAsync("/market report profession:Alchemy realm:area-52", message => message.GetProperty("attachments").GetArrayLength() == 1))
            .GetProperty("attachments")[0];
        Assert.EndsWith(".pdf", file.GetProperty("filename").GetString(), StringComparison.Ordinal);
        var pdf = await Bot.Http.GetByteArrayAsync(file.GetProperty("url").GetString(), TestContext.Current.CancellationToken);

        var pages = (await TextAsync(pdf)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length >= 6, $"The report has {pages.Length} pages.");
        Assert.Contains("Alchemy", pages[0], StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, pages.Length - 1), page => Assert.Matches($@"\b{page + 1} */ *{pages.Length}\b", pages[page]));

        var again = (await Bot.SayAsync("/market report profession:Alchemie realm:area-52", user: "member-2")).Message();
        Assert.Equal(file.GetProperty("filename").GetString(), again.GetProperty("attachments")[0].GetProperty("filename").GetString());
    }

    [Fact]
    public async Task Opportunities_GoByGoals_WhichAreTheMembersOwn()
    {
        await SayUntilAsync("/market opportunities profession:Alchemy realm:area-52", message => message.GetProperty("embeds").GetArrayLength() == 1);
        await Bot.SayAsync("/market goal add item:Mycobloom quantity:500", user: "member-3");

        var own = (await Bot.SayAsync("/market goal list", user: "member-3")).Message();
        var other = (await Bot.SayAsync("/market goal list", user: "member-4")).Message();

        Assert.Equal(64, own.GetProperty("flags").GetInt32() & 64);
        Assert.Contains("Mycobloom", own.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Mycobloom", other.AllText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/price-trends/210796/us-area-52?range=14d")]
    [InlineData("/api/server-comparison/210796?region=us")]
    [InlineData("/api/price-history/210796/us-area-52?granularity=week&range=30d")]
    public async Task Api_Analytics_AnswerAndAreNotSentTwice(string path)
    {
        using var first = await Bot.Http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(second.StatusCode, new[] { HttpStatusCode.NotModified, HttpStatusCode.OK });
        Assert.True(second.StatusCode == HttpStatusCode.NotModified || !second.Headers.ETag!.Equals(first.Headers.ETag), "The same answer was sent twice.");
    }

    [Fact]
    public async Task Api_MarketAnalysis_KnowsCostsAndProfits()
    {
        await SayUntilAsync("/market opportunities profession:Alchemy realm:area-52", message => message.GetProperty("embeds").GetArrayLength() == 1);

        var analysis = await Bot.GetJsonAsync("/api/market-analysis/alchemy?realm=us-area-52");

        Assert.NotEqual(0, analysis.GetProperty("crafts").GetArrayLength());
        Assert.All(analysis.GetProperty("crafts").EnumerateArray(), craft => Assert.True(craft.GetProperty("cost").GetInt64() > 0));
    }

    // Recipes come in some time after the first start.
    private async Task<JsonElement> SayUntilAsync(string text, Func<JsonElement, bool> isAnswered)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var message = (await Bot.SayAsync(text)).Message();
            if (isAnswered(message)) return message;
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, message.AllText());
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private static bool Find(string program) => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task<string> TextAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
