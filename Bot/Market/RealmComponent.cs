using System.Globalization;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Page buttons of the realm list, and suggested realms after a refusal.</summary>
internal sealed class RealmComponent(RealmDesk desk, IRealmCatalog realms) : IComponent
{
    public string Action => RealmView.Action;

    public async Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct)
    {
        if (call.State.StartsWith('p') && Number(call.State[1..], out var page)) return new ComponentAnswer.Update(await desk.ListAsync(page, ct));
        if (call.State.StartsWith('r') && call.State[1..].Split('.') is [var market, var id] && Number(market, out var marketId) && Number(id, out var realmId))
        {
            if (RealmText.Find(realms, new MarketId(marketId), realmId) is not { } realm)
                return new ComponentAnswer.Message(Reply.Private("This realm is not followed any more. Pick another one with `/realm`."));
            var reply = await desk.ShowAsync(realm, ct);
            return call.IsOnEphemeral ? new ComponentAnswer.Message(reply) : new ComponentAnswer.Update(reply);
        }

        return new ComponentAnswer.Message(Reply.Private("This button is from an older version of me. Ask again with `/realm`."));
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
