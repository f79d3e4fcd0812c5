using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Alerts;

/// <summary>The use cases as the container makes them.</summary>
internal sealed class AlertUseCases(IServiceScopeFactory scopes) : IAlertUseCases
{
    public Task<Result<AlertPreview>> PreviewAsync(AlertActor actor, PreviewAlert.Request request, CancellationToken ct) =>
        InAsync<PreviewAlert, Result<AlertPreview>>(one => one.RunAsync(actor, request, ct));

    public Task<Result<IReadOnlyList<AlertSuggestion>>> SuggestAsync(string item, string realm, CancellationToken ct) =>
        InAsync<SuggestAlerts, Result<IReadOnlyList<AlertSuggestion>>>(one => one.RunAsync(item, realm, ct));

    public Task<Result<CreateAlert.Created>> CreateAsync(AlertActor actor, CreateAlert.Request request, CancellationToken ct) =>
        InAsync<CreateAlert, Result<CreateAlert.Created>>(one => one.RunAsync(actor, request, ct));

    public Task<Result<CreateBulkAlerts.Made>> CreateBulkAsync(AlertActor actor, CreateBulkAlerts.Request request, CancellationToken ct) =>
        InAsync<CreateBulkAlerts, Result<CreateBulkAlerts.Made>>(one => one.RunAsync(actor, request, ct));

    public Task<Result<PriceAlert>> ChangeAsync(AlertActor actor, ChangeAlert.Request request, CancellationToken ct) =>
        InAsync<ChangeAlert, Result<PriceAlert>>(one => one.RunAsync(actor, request, ct));

    public Task<Result<PriceAlert>> SnoozeAsync(AlertActor actor, AlertId alert, TimeSpan? length, long? firing, CancellationToken ct) =>
        InAsync<SnoozeAlert, Result<PriceAlert>>(one => one.RunAsync(actor, alert, length, firing, ct));

    public Task<Result<PriceAlert>> TightenAsync(AlertActor actor, AlertId alert, long? firing, CancellationToken ct) =>
        InAsync<TightenAlert, Result<PriceAlert>>(one => one.RunAsync(actor, alert, firing, ct));

    public Task<Result<int>> DeleteAsync(AlertActor actor, IReadOnlyCollection<AlertId> ids, long? firing, CancellationToken ct) =>
        InAsync<DeleteAlerts, Result<int>>(one => one.RunAsync(actor, ids, firing, ct));

    public Task<Result<AlertFiring>> BoughtAsync(AlertActor actor, long firing, CancellationToken ct) =>
        InAsync<RecordPurchase, Result<AlertFiring>>(one => one.RunAsync(actor, firing, ct));

    public Task<Result<ExplainFiring.Explanation>> ExplainAsync(AlertActor actor, long firing, CancellationToken ct) =>
        InAsync<ExplainFiring, Result<ExplainFiring.Explanation>>(one => one.RunAsync(actor, firing, ct));

    public Task<IReadOnlyList<FindAlertOpportunities.Opportunity>> OpportunitiesAsync(UserId member, CancellationToken ct) =>
        InAsync<FindAlertOpportunities, IReadOnlyList<FindAlertOpportunities.Opportunity>>(one => one.RunAsync(member, ct));

    public Task<AlertEffectiveness> EffectivenessAsync(UserId member, int days, CancellationToken ct) =>
        InAsync<CalculateAlertEffectiveness, AlertEffectiveness>(one => one.RunAsync(member, days, ct));

    public Task<PriceAlert?> FindAsync(AlertId alert, CancellationToken ct) => InAsync<IAlertStore, PriceAlert?>(one => one.FindAsync(alert, ct));

    public Task<AlertFiring?> FiringAsync(long firing, CancellationToken ct) => InAsync<IFiringStore, AlertFiring?>(one => one.FindAsync(firing, ct));

    public Task<IReadOnlyList<PriceAlert>> OfOwnerAsync(UserId owner, CancellationToken ct) => InAsync<IAlertStore, IReadOnlyList<PriceAlert>>(one => one.OfOwnerAsync(owner, ct));

    public Task<IReadOnlyList<PriceAlert>> OfGuildChannelsAsync(GuildId guild, CancellationToken ct) =>
        InAsync<IAlertStore, IReadOnlyList<PriceAlert>>(one => one.OfGuildChannelsAsync(guild, ct));

    public AlertLimits Limits()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AlertLimits>();
    }

    public Task<NoticeProfile> ProfileAsync(UserId user, CancellationToken ct) => InAsync<INoticeProfiles, NoticeProfile>(one => one.FindAsync(user, ct));

    private async Task<TResult> InAsync<TService, TResult>(Func<TService, Task<TResult>> run)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
