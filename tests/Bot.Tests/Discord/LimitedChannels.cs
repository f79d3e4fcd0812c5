using System.Net;

namespace DiscordAH.Bot.Tests.Discord;

/// <summary>Discord's bucket arithmetic: so many calls per channel and window, counted strictly.</summary>
internal sealed class LimitedChannels(TimeProvider clock, int limit, TimeSpan window)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Used, DateTimeOffset Reset)> _channels = [];

    public int Refused { get; private set; }

    public HttpResponseMessage Answer(HttpRequestMessage request)
    {
        lock (_gate)
        {
            var (now, channel) = (clock.GetUtcNow(), request.RequestUri!.AbsolutePath);
            if (!_channels.TryGetValue(channel, out var state) || now >= state.Reset) state = (0, now + window);
            var isRefused = state.Used >= limit;
            if (isRefused) Refused++;
            else state.Used++;
            _channels[channel] = state;
            var after = (state.Reset - now).TotalSeconds;
            var limits = ScriptedDiscord.Limits("messages", limit, limit - state.Used, after);
            return isRefused
                ? ScriptedDiscord.Answer(HttpStatusCode.TooManyRequests, $$"""{"retry_after":{{after}},"global":false}""", limits)
                : ScriptedDiscord.Answer(HttpStatusCode.OK, "{}", limits);
        }
    }
}
