using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using DiscordAH.Domain.Common;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DiscordAH.Infrastructure.Sessions;

/// <summary>
/// Panel logins in the database: the cookie carries only a random key, so a login can be ended from anywhere, at once, for all processes.
/// </summary>
public sealed partial class DatabaseTicketStore : ITicketStore
{
    private const int KeyBytes = 32;
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(12);
    private readonly IDbContextFactory<AppDbContext> _contexts;
    private readonly WriteGate _gate;
    private readonly TimeProvider _clock;
    private readonly IDataProtector _protector;
    private readonly ILogger<DatabaseTicketStore> _logger;

    internal DatabaseTicketStore(IDbContextFactory<AppDbContext> contexts, WriteGate gate, IDataProtectionProvider protection, TimeProvider clock, ILogger<DatabaseTicketStore> logger) =>
        (_contexts, _gate, _clock, _logger, _protector) = (contexts, gate, clock, logger, protection.CreateProtector("DiscordAH.PanelSessions.v1"));

    /// <inheritdoc />
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var now = _clock.GetUtcNow();
        var row = new PanelSessionRow
        {
            KeyHash = Hash(key),
            UserId = UserOf(ticket.Principal),
            Ticket = Protect(ticket),
            CreatedAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now + DefaultLife,
        };
        using var turn = await _gate.EnterAsync(CancellationToken.None);
        await using var db = await _contexts.CreateDbContextAsync();
        await db.PanelSessions.Where(old => old.ExpiresAt < now).ExecuteDeleteAsync();
        db.PanelSessions.Add(row);
        await db.SaveChangesAsync();
        return key;
    }

    /// <summary>Writes the ticket anew. A session that was ended meanwhile stays ended.</summary>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (hash, bytes) = (Hash(key), Protect(ticket));
        var expires = ticket.Properties.ExpiresUtc ?? _clock.GetUtcNow() + DefaultLife;
        using var turn = await _gate.EnterAsync(CancellationToken.None);
        await using var db = await _contexts.CreateDbContextAsync();
        await db.PanelSessions.Where(row => row.KeyHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Ticket, bytes).SetProperty(row => row.ExpiresAt, expires));
    }

    /// <inheritdoc />
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Hash(key), _clock.GetUtcNow());
        await using var db = await _contexts.CreateDbContextAsync();
        var bytes = await db.PanelSessions.Where(row => row.KeyHash == hash && row.ExpiresAt > now).Select(row => row.Ticket).SingleOrDefaultAsync();
        if (bytes is null) return null;
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(bytes));
        }
        catch (CryptographicException)
        {
            // The key file was replaced: the login is over, the person logs in again.
            LogUnreadable();
            return null;
        }
    }

    /// <inheritdoc />
    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        using var turn = await _gate.EnterAsync(CancellationToken.None);
        await using var db = await _contexts.CreateDbContextAsync();
        await db.PanelSessions.Where(row => row.KeyHash == hash).ExecuteDeleteAsync();
    }

    /// <summary>Ends every login of a user.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveAllOfAsync(UserId user, CancellationToken ct)
    {
        using var turn = await _gate.EnterAsync(ct);
        await using var db = await _contexts.CreateDbContextAsync(ct);
        return await db.PanelSessions.Where(row => row.UserId == user).ExecuteDeleteAsync(ct);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static UserId? UserOf(ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new UserId(id) : null;

    private byte[] Protect(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    [LoggerMessage(Level = LogLevel.Warning, Message = "A stored login could not be decrypted; the person has to log in again")]
    private partial void LogUnreadable();
}
