using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Opens interactions and finds them again by id and token while their tokens live.</summary>
internal sealed class InteractionDesk(DiscordWorld world, GatewayHub gateway, WorldAge age)
{
    private const int Kept = 20_000;
    private readonly ConcurrentDictionary<string, Interaction> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Interaction> _byToken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Interaction> _byAge = new();

    public Interaction New(int type, User user, Channel channel, Command? command = null, MessageSlot? source = null, Interaction? opener = null)
    {
        var interaction = new Interaction(world.Ids.Next(), type, user, channel, age.Now)
        {
            CommandName = command?.Name ?? opener?.CommandName, CommandType = command?.Type ?? 0, Source = source, Opener = opener,
        };
        interaction.Metadata = InteractionPayload.Metadata(interaction);
        return interaction;
    }

    public void Send(Interaction interaction, JsonObject data)
    {
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
        _byAge.Enqueue(interaction);
        Forget();
        gateway.Dispatch("INTERACTION_CREATE", interaction.Channel.Guild?.Id, null, InteractionPayload.Build(interaction, data, world));
    }

    public Interaction? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The form of that name which was put before a person last.</summary>
    public Interaction? LastModal(User user, string customId) =>
        _byAge.Where(interaction => interaction.User.Id == user.Id && interaction.Modal?.CustomId == customId).LastOrDefault();

    /// <summary>For callbacks: alive, not too late, token right.</summary>
    public Interaction ForCallback(string id, string token)
    {
        if (!_byId.TryGetValue(id, out var interaction) || interaction.Token != token || interaction.IsOverdue || IsExpired(interaction))
            throw DiscordRefusal.UnknownInteraction();
        return interaction;
    }

    /// <summary>For follow-ups: acknowledged and not older than fifteen minutes.</summary>
    public Interaction ForWebhook(string application, string token)
    {
        if (application != SandboxIdentity.ApplicationId || !_byToken.TryGetValue(token, out var interaction))
            throw DiscordRefusal.UnknownWebhook();
        if (IsExpired(interaction))
            throw DiscordRefusal.InvalidWebhookToken();
        return interaction.Callback != 0 ? interaction : throw DiscordRefusal.UnknownWebhook();
    }

    private bool IsExpired(Interaction interaction) => age.Now - interaction.Created > Interaction.TokenLife;

    private void Forget()
    {
        // Expired ones linger another quarter of an hour: a late client is told "invalid token", not "unknown".
        while (_byAge.TryPeek(out var oldest) && (_byAge.Count > Kept || age.Now - oldest.Created > 2 * Interaction.TokenLife))
        {
            if (!_byAge.TryDequeue(out var gone))
                return;
            _byId.TryRemove(gone.Id, out _);
            _byToken.TryRemove(gone.Token, out _);
        }
    }
}
