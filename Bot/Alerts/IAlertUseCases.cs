using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Alerts;

/// <summary>What the bot asks of alerts: every use case by one method, each run in a scope of its own.</summary>
internal interface IAlertUseCases
{
    Task<Result<AlertPreview>> PreviewAsync(AlertActor actor, PreviewAlert.Request request, CancellationToken ct);

    Task<Result<IReadOnlyList<AlertSuggestion>>> SuggestAsync(string item, string realm, CancellationToken ct);

    Task<Result<CreateAlert.Created>> CreateAsync(AlertActor actor, CreateAlert.Request request, CancellationToken ct);

    Task<Result<CreateBulkAlerts.Made>> CreateBulkAsync(AlertActor actor, CreateBulkAlerts.Request request, CancellationToken ct);

    Task<Result<PriceAlert>> ChangeAsync(AlertActor actor, ChangeAlert.Request request, CancellationToken ct);

    Task<Result<PriceAlert>> SnoozeAsync(AlertActor actor, AlertId alert, TimeSpan? length, long? firing, CancellationToken ct);

    Task<Result<PriceAlert>> TightenAsync(AlertActor actor, AlertId alert, long? firing, CancellationToken ct);

    Task<Result<int>> DeleteAsync(AlertActor actor, IReadOnlyCollection<AlertId> ids, long? firing, CancellationToken ct);

    Task<Result<AlertFiring>> BoughtAsync(AlertActor actor, long firing, CancellationToken ct);

    Task<Result<ExplainFiring.Explanation>> ExplainAsync(AlertActor actor, long firing, CancellationToken ct);

    Task<IReadOnlyList<FindAlertOpportunities.Opportunity>> OpportunitiesAsync(UserId member, CancellationToken ct);

    Task<AlertEffectiveness> EffectivenessAsync(UserId member, int days, CancellationToken ct);

    Task<PriceAlert?> FindAsync(AlertId alert, CancellationToken ct);

    Task<AlertFiring?> FiringAsync(long firing, CancellationToken ct);

    Task<IReadOnlyList<PriceAlert>> OfOwnerAsync(UserId owner, CancellationToken ct);

    Task<IReadOnlyList<PriceAlert>> OfGuildChannelsAsync(GuildId guild, CancellationToken ct);

    AlertLimits Limits();

    Task<NoticeProfile> ProfileAsync(UserId user, CancellationToken ct);
}
