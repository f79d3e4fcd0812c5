using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Notifications;
using DiscordAH.EndToEnd.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>Who asks for a job hears by direct message how it ended, once, whatever Discord does meanwhile.</summary>
public sealed class JobNoticeTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string Officer = "1100000000000000211";
    private const string Admin = "1100000000000000221";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private RunningBot Bot => shared.Bot;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "away")]
    [InlineData("5xx", "stumbles")]
    public async Task Job_OfAnOfficer_EndsBadly_TheyHearItOnce(string? fault, string key)
    {
        if (fault is not null) await Bot.SetFaultAsync(new { target = "discord", fault, times = 2, route = "messages" });
        await EnqueueAsync(key, Officer);

        await EventuallyAsync(async () => await MessagesAsync("officer-1", $"unknown-kind {key}") == 1);

        await EventuallyAsync(async () => (await Bot.Services.GetRequiredService<IOutboxQueries>().CountAsync(Ct)).GetValueOrDefault(OutboxState.Pending) == 0);
        Assert.Equal(1, await MessagesAsync("officer-1", $"unknown-kind {key}"));
    }

    [Fact]
    public async Task Job_OfSomebodyWithClosedMessages_IsADeadLetter_ThatCanBeSentAgain()
    {
        await Bot.SetFaultAsync(new { target = "discord", fault = "50007", times = 1 });
        await EnqueueAsync("closed", Admin);
        var outbox = Bot.Services.GetRequiredService<IOutboxQueries>();
        await EventuallyAsync(async () => (await outbox.CountAsync(Ct)).GetValueOrDefault(OutboxState.Dead) == 1);
        var dead = Assert.Single((await outbox.ListAsync(OutboxState.Dead, new PageRequest(1, 10), Ct)).Items);
        Assert.Contains("50007", dead.LastError, StringComparison.Ordinal);
        Assert.Equal(0, await MessagesAsync("admin-1", "unknown-kind closed"));

        Assert.True(await Bot.Services.GetRequiredService<IOutbox>().TryRequeueAsync(dead.Id, Ct));

        await EventuallyAsync(async () => await MessagesAsync("admin-1", "unknown-kind closed") == 1);
    }

    private async Task EnqueueAsync(string key, string owner) =>
        Assert.NotNull(await Bot.Services.GetRequiredService<IJobQueue>().EnqueueAsync(new JobRequest("unknown-kind", key, Owner: owner, Priority: JobPriority.High), Ct));

    private async Task<int> MessagesAsync(string person, string part) =>
        (await Bot.GetJsonAsync($"/sandbox/channels/@{person}/messages?user={person}")).EnumerateArray()
        .Count(message => message.GetProperty("content").GetString()!.Contains(part.Replace("-", "\\-", StringComparison.Ordinal), StringComparison.Ordinal)
            || message.GetProperty("content").GetString()!.Contains(part, StringComparison.Ordinal));

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Limit, "It did not happen in time.");
            await Task.Delay(100, Ct);
        }
    }
}
