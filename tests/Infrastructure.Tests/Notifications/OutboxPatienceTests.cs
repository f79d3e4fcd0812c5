using DiscordAH.Infrastructure.Jobs;
using DiscordAH.Infrastructure.Notifications;

namespace DiscordAH.Infrastructure.Tests.Notifications;

/// <summary>How long the outbox waits for a mail server, or for Discord, by its defaults.</summary>
public sealed class OutboxPatienceTests
{
    private readonly OutboxOptions _options = new();

    [Fact]
    public void Defaults_OutliveTwoDaysAway_EvenWithTheShortestPauses()
    {
        // The pauses are scattered by a fifth; a sum of 149 of them that is 48 hours a hundred times over is so always.
        for (var round = 0; round < 100; round++)
            Assert.True(Pauses().Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause) > TimeSpan.FromHours(48));
    }

    [Fact]
    public void Defaults_WhatIsBackIsUsedWithinFortyMinutes() => Assert.All(Pauses(), pause => Assert.InRange(pause, TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(36)));

    private IEnumerable<TimeSpan> Pauses() => Enumerable.Range(1, _options.MaxAttempts - 1).Select(attempts => BackOff.After(attempts, _options.FirstRetry, _options.LongestRetry));
}
