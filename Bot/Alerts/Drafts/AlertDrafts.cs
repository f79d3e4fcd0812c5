using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiscordAH.Bot.Discord;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>Keeps what people look at but have not saved, in the database: a button holds its id only, so that it works after a restart and says nothing.</summary>
internal sealed class AlertDrafts(IServiceScopeFactory scopes, DiscordClock clock)
{
    private const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps a wish; under a new id when none is given.</summary>
    /// <returns>The id.</returns>
    public async Task<string> KeepAsync<T>(UserId owner, T wish, string? id, CancellationToken ct)
        where T : class
    {
        id ??= RandomNumberGenerator.GetString(Letters, AlertDraft.IdLength);
        var now = clock.Time.GetUtcNow();
        var content = $"{typeof(T).Name} {JsonSerializer.Serialize(wish, Json)}";
        await using var scope = scopes.CreateAsyncScope();
        await Store(scope).PutAsync(new AlertDraft(id, owner, content, now + AlertDraft.Life), now, ct);
        return id;
    }

    /// <summary>A person's wish; null when there is none of this kind, or its day is over.</summary>
    public async Task<T?> FindAsync<T>(string id, UserId owner, CancellationToken ct)
        where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await Store(scope).FindAsync(id, owner, clock.Time.GetUtcNow(), ct) is not { } draft) return null;
        var prefix = typeof(T).Name + " ";
        return draft.Content.StartsWith(prefix, StringComparison.Ordinal) ? JsonSerializer.Deserialize<T>(draft.Content[prefix.Length..], Json) : null;
    }

    /// <summary>Takes a wish out; of two presses at once, one gets it.</summary>
    public async Task<bool> TryTakeAsync(string id, UserId owner, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Store(scope).TryTakeAsync(id, owner, ct);
    }

    private static IAlertDrafts Store(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IAlertDrafts>();
}
