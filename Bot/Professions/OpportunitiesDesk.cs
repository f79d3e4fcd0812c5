using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Professions;

/// <summary>Asks what to buy and makes the message of it; command and buttons share it.</summary>
internal sealed class OpportunitiesDesk(
    IServiceScopeFactory scopes, IRealmCatalog realms, IProfessionCatalog professions, RealmDesk names, MarketRefusals refusals, OpportunitiesView view)
{
    public async Task<Reply> FindAsync(string profession, string realm, bool isPublic, UserId caller, CancellationToken ct)
    {
        var wanted = ProfessionLookup.Resolve(professions, profession);
        if (!wanted.Succeeded) return Reply.Private(DiscordText.Escape(DiscordText.Clip(wanted.Error.Message, 400)));
        var state = new OpportunitiesState(1, wanted.Value.Id, default, 0, isPublic);
        var place = names.Resolve(realm);
        return place.Succeeded
            ? (await ShowAsync(With(state, place.Value), place.Value, caller, ct)).Reply
            : refusals.OfRealm(place.Error, one => new Component.Button(MarketRefusals.RealmLabel(one), OpportunitiesView.Action, With(state, one).ToString()));
    }

    /// <summary>A page, or the refusal for the caller alone.</summary>
    public async Task<(Reply Reply, bool Found)> ShowAsync(OpportunitiesState state, Realm realm, UserId caller, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var find = scope.ServiceProvider.GetRequiredService<FindOptimalBuyingOpportunities>();
        var advice = await find.RunAsync(
            new FindOptimalBuyingOpportunities.Request(state.Profession.ToString(CultureInfo.InvariantCulture), RealmText.Key(realm), null, state.IsPublic ? null : caller), ct);
        return advice.Succeeded
            ? (view.Show(advice.Value, state), true)
            : (Reply.Private(DiscordText.Escape(DiscordText.Clip(advice.Error.Message, 400))), false);
    }

    public Realm? RealmOf(OpportunitiesState state) => RealmText.Find(realms, state.Market, state.RealmId);

    private static OpportunitiesState With(OpportunitiesState state, Realm realm) => state with { Market = realm.Market, RealmId = realm.Id };
}
