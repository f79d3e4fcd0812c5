using System.Security.Claims;
using DiscordAH.Domain.Common;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiscordAH.Infrastructure.Tests.Sessions;

public abstract class TicketStoreContract(StorageProvider provider) : StorageContract(provider)
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));

    private DatabaseTicketStore Store => Get<DatabaseTicketStore>();

    [Fact]
    public async Task Store_ThenRetrieve_AlsoInAnotherProcess()
    {
        var key = await Store.StoreAsync(Ticket(42));
        await using var other = Database.Services(Configure);

        var ticket = await other.GetRequiredService<DatabaseTicketStore>().RetrieveAsync(key);

        Assert.Equal("42", ticket!.Principal.FindFirstValue(ClaimTypes.NameIdentifier));
        Assert.True(key.Length >= 43);
    }

    [Fact]
    public async Task Store_KeepsNeitherKeyNorReadableTicket()
    {
        var key = await Store.StoreAsync(Ticket(42));

        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        var row = await db.PanelSessions.SingleAsync(Ct);
        Assert.NotEqual(key, row.KeyHash);
        Assert.DoesNotContain("member", System.Text.Encoding.UTF8.GetString(row.Ticket), StringComparison.Ordinal);
        Assert.Null(await Store.RetrieveAsync(row.KeyHash));
        Assert.All(await db.DataProtectionKeys.Select(stored => stored.Xml).ToListAsync(Ct), xml => Assert.Contains("<EncryptedKey", xml, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Retrieve_Expired_IsNull_AndClearedAway()
    {
        var key = await Store.StoreAsync(Ticket(42, _clock.GetUtcNow().AddHours(1)));
        _clock.Advance(TimeSpan.FromHours(2));

        Assert.Null(await Store.RetrieveAsync(key));
        await Store.StoreAsync(Ticket(43));
        await using var db = await Get<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(Ct);
        Assert.Equal(1, await db.PanelSessions.CountAsync(Ct));
    }

    [Fact]
    public async Task RemoveAllOf_EndsEveryLoginOfOneUser_ForGood()
    {
        var mine = await Store.StoreAsync(Ticket(42));
        var mineToo = await Store.StoreAsync(Ticket(42));
        var theirs = await Store.StoreAsync(Ticket(43));

        Assert.Equal(2, await Store.RemoveAllOfAsync(new UserId(42), Ct));

        await Store.RenewAsync(mine, Ticket(42));
        Assert.Null(await Store.RetrieveAsync(mine));
        Assert.Null(await Store.RetrieveAsync(mineToo));
        Assert.NotNull(await Store.RetrieveAsync(theirs));
        await Store.RemoveAsync(theirs);
        Assert.Null(await Store.RetrieveAsync(theirs));
    }

    [Fact]
    public async Task Renew_Longer_Lives()
    {
        var key = await Store.StoreAsync(Ticket(42, _clock.GetUtcNow().AddHours(1)));
        await Store.RenewAsync(key, Ticket(42, _clock.GetUtcNow().AddHours(5)));
        _clock.Advance(TimeSpan.FromHours(2));

        Assert.NotNull(await Store.RetrieveAsync(key));
    }

    [Fact]
    public void Protection_KeyFile_IsForThisUserAlone()
    {
        var file = Path.Combine(Database.Directory, "protection.pem");

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.DoesNotContain(Directory.GetFiles(Database.Directory), other => other.StartsWith(file + ".", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Protection_KeyFileReplaced_LoginIsOverWithoutAnError()
    {
        var key = await Store.StoreAsync(Ticket(42));
        File.Delete(Path.Combine(Database.Directory, "protection.pem"));
        await using var other = Database.Services(Configure);

        Assert.Null(await other.GetRequiredService<DatabaseTicketStore>().RetrieveAsync(key));
    }

    [Fact]
    public void Protection_DamagedKeyFile_SaysSo()
    {
        var file = Path.Combine(Database.Directory, "protection.pem");
        File.WriteAllText(file, "nonsense");

        var refused = Assert.Throws<StorageUnavailableException>(() => Database.Services(Configure));

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
    }

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddProtection(Database.Configuration());
        services.AddDatabaseSessions();
    }

    private static AuthenticationTicket Ticket(long user, DateTimeOffset? expires = null) => new(
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{user}"), new Claim(ClaimTypes.Role, "member")], "test")),
        new AuthenticationProperties { ExpiresUtc = expires }, "cookie");
}
