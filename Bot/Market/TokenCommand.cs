using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary><c>/token</c>: what a WoW Token sells for, and how that changed.</summary>
internal sealed class TokenCommand(TokenDesk desk) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "token",
        "What a WoW Token sells for, now and over time",
        [
            new CommandOption("region", "Region; the first that is followed when left out")
            {
                Choices = [.. Enum.GetValues<Region>().Select(region => new CommandChoice(region.Slug().ToUpperInvariant(), region.Slug()))],
            },
            new CommandOption("range", "How far back the chart goes; 7 days when left out")
            {
                Choices = [.. PriceRanges.All.Select(range => new CommandChoice(range.Name(), range.Name()))],
            },
        ])
    {
        Examples = ["/token", "/token region:eu range:30d"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        Region? region = null;
        if (call.Text("region") is { } name)
        {
            if (!RegionNames.TryParse(name, out var known)) return Task.FromResult(TokenDesk.Refuse(new TokenErrors.UnknownRegion(DiscordText.Clip(name, 40))));
            region = known;
        }

        var range = PriceRange.Week;
        return call.Text("range") is { } typed && !PriceRanges.TryParse(typed, out range)
            ? Task.FromResult(TokenDesk.Refuse(new MarketErrors.BadRange(DiscordText.Clip(typed, 40))))
            : desk.FindAsync(region, range, ct);
    }
}
