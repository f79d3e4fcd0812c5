using System.Net.Http.Json;
using System.Text.Json;
using DiscordAH.Domain.Jobs;
using DiscordAH.EndToEnd.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>A realm goes down in the sandbox, a build comes out, the token moves: members see it.</summary>
public sealed class EventTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private RunningBot Bot => shared.Bot;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RealmDown_IsAnEventOnTheListOnTheChartAndInTheApi()
    {
        await LookAsync("watch-realms", "us");
        await PostAsync("/sandbox/battlenet/us/realm/57/state", new { status = "DOWN" });

        await LookAsync("watch-realms", "us");
        await UntilAsync(async () => (await EventsAsync("us-illidan")).Contains("realm_down"));

        Assert.Contains("Realm down", (await AskAsync("/events realm:illidan days:1")).AllText(), StringComparison.Ordinal);
        var answer = await AskAsync("/price item:Mycobloom realm:illidan range:24h");
        Assert.Contains("realm down on", answer.GetProperty("attachments")[0].GetProperty("description").GetString(), StringComparison.Ordinal);

        // Down or not, what is known of prices stays known.
        Assert.Contains(answer.GetProperty("embeds")[0].GetProperty("fields").EnumerateArray(), field => field.GetProperty("name").GetString() == "Minimum");
        Assert.DoesNotContain("realm_down", await EventsAsync("us-area-52"));

        await PostAsync("/sandbox/battlenet/us/realm/57/state", new { status = "UP", population = "LOW" });
        await LookAsync("watch-realms", "us");
        await UntilAsync(async () => (await EventsAsync("us-illidan")) is ["population_changed", "realm_up", "realm_down", ..] or ["realm_up", "population_changed", "realm_down", ..]);
    }

    [Fact]
    public async Task NewBuild_IsOneEventOfItsRegionAndHasStaticDataReadAnew()
    {
        await LookAsync("watch-build", "eu");
        await UntilAsync(async () => (await EventsAsync("eu-draenor")).Contains("new_build"));
        await PostAsync("/sandbox/battlenet/build", new { build = "12.0.9_69001" });

        await LookAsync("watch-build", "eu");
        await LookAsync("watch-build", "eu");
        await UntilAsync(async () => (await EventsAsync("eu-draenor")).Count(kind => kind == "new_build") == 2);

        Assert.Contains("Build 12.0.9 (69001)", (await AskAsync("/events realm:eu-draenor")).AllText(), StringComparison.Ordinal);
        var jobs = await Bot.Services.GetRequiredService<IJobQueries>().ListAsync(new JobFilter(Kind: "refresh-static"), new Domain.Common.PageRequest(1, 10), Ct);
        Assert.Contains(jobs.Items, job => job.Argument == "eu");
    }

    [Fact]
    public async Task Token_AnswersWithAPriceItsPastAndAChart()
    {
        await LookAsync("read-token", "us");
        await UntilAsync(async () =>
        {
            using var response = await Bot.Http.GetAsync("/api/token/us", Ct);
            return response.IsSuccessStatusCode;
        });

        var message = await AskAsync("/token region:us range:24h");
        var attachment = message.GetProperty("attachments")[0];
        Assert.StartsWith("Price of a WoW Token in US, last 24 hours", attachment.GetProperty("description").GetString(), StringComparison.Ordinal);
        var (width, height) = Png.Size(await Bot.Http.GetByteArrayAsync(attachment.GetProperty("url").GetString(), Ct));
        Assert.True(width >= 900 && height >= 400, $"The chart is {width}×{height}.");
        Assert.Contains("20 US$", message.AllText(), StringComparison.Ordinal);

        var pressed = (await Bot.ClickAsync(message, message.Button("7d").CustomId())).Message();
        Assert.Equal(message.GetProperty("id").GetString(), pressed.GetProperty("id").GetString());

        // The sandbox's past of three days came with the first price.
        var history = await Bot.GetJsonAsync("/api/token/us?range=7d");
        Assert.InRange(history.GetProperty("points").GetArrayLength(), 3 * 72 - 2, 3 * 72 + 30);
        Assert.NotEqual(JsonValueKind.Null, history.GetProperty("change_day").ValueKind);
    }

    // The schedule may be at it, too: a job that is there already does the same.
    private async Task LookAsync(string kind, string region)
    {
        var queue = Bot.Services.GetRequiredService<IJobQueue>();
        var queries = Bot.Services.GetRequiredService<IJobQueries>();
        await UntilAsync(async () => await queue.EnqueueAsync(new JobRequest(kind, region, region), Ct) is not null);
        await UntilAsync(async () => (await queries.ListAsync(new JobFilter(Kind: kind), new Domain.Common.PageRequest(1, 20), Ct)).Items
            .Where(job => job.Argument == region).All(job => job.State is JobState.Succeeded));
    }

    private async Task<List<string>> EventsAsync(string realm) =>
        [.. (await Bot.GetJsonAsync("/api/market-events?realm=" + realm)).GetProperty("events").EnumerateArray().Select(one => one.GetProperty("kind").GetString()!)];

    // The first start fills in the past meanwhile: on a busy machine an answer may come too late for Discord, and is asked for again.
    private async Task<JsonElement> AskAsync(string text)
    {
        JsonElement answer = default;
        await UntilAsync(async () => (answer = await Bot.SayAsync(text)).TryGetProperty("messages", out var messages) && messages.GetArrayLength() > 0, () => answer.GetRawText());
        return answer.Message();
    }

    private async Task PostAsync(string path, object body)
    {
        using var response = await Bot.Http.PostAsJsonAsync(path, body, Ct);
        response.EnsureSuccessStatusCode();
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, Func<string>? last = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            Assert.False(limit.IsCancellationRequested, $"It did not happen within {Patience}. {last?.Invoke()}");
            await Task.Delay(100, Ct);
        }
    }
}
