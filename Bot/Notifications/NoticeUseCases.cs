using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>The use cases as the container makes them.</summary>
internal sealed class NoticeUseCases(IServiceScopeFactory scopes) : INoticeUseCases
{
    public async Task<NoticeProfile> FindAsync(UserId user, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<INoticeProfiles>().FindAsync(user, ct);
    }

    public async Task<Result<NoticeProfile>> ChangeAsync(ChangeNoticeProfile.Request request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChangeNoticeProfile>().RunAsync(request, ct);
    }

    public async Task<Result<NoticeProfile>> SetMailAsync(UserId user, string? address, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetMailAddress>().RunAsync(user, address, ct);
    }
}
