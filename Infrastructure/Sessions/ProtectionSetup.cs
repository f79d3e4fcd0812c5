using DiscordAH.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Sessions;

/// <summary>Data Protection: keys in the database, shared by all processes, encrypted with a certificate that is not in the database.</summary>
public static class ProtectionSetup
{
    /// <summary>Reads the key file, or makes it. Needs <c>AddPersistence</c>. Processes on several machines need the same file in <c>Data:KeyFile</c>.</summary>
    /// <exception cref="StorageUnavailableException">The key file cannot be used.</exception>
    public static IServiceCollection AddProtection(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("DiscordAH").PersistKeysToDbContext<AppDbContext>();
        var options = configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();

        // Wrong settings are refused at start with their sentence; until then no file is made anywhere.
        if (string.IsNullOrWhiteSpace(options.Directory)) return services;
        protection.ProtectKeysWithCertificate(KeyCertificate.Load(options.EffectiveKeyFile));
        return services;
    }
}
