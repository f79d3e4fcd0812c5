using DiscordAH.Infrastructure.Persistence;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Sessions;

/// <summary>Panel logins.</summary>
public static class SessionsSetup
{
    /// <summary>Registers the <see cref="ITicketStore"/>; the panel hands it to its cookie options. Needs <c>AddPersistence</c> and <c>AddProtection</c>.</summary>
    public static IServiceCollection AddDatabaseSessions(this IServiceCollection services)
    {
        services.AddSingleton(provider => new DatabaseTicketStore(
            provider.GetRequiredService<IDbContextFactory<AppDbContext>>(),
            provider.GetRequiredService<WriteGate>(),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DatabaseTicketStore>>()));
        return services.AddSingleton<ITicketStore>(provider =>
            GuardedStore<ITicketStore>.Wrap(provider.GetRequiredService<DatabaseTicketStore>(), provider.GetRequiredService<StorageGuard>()));
    }
}
