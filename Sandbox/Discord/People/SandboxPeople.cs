using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Plays the people: runs commands, presses buttons, fills in forms, and waits for what the bot answers.</summary>
public sealed class SandboxPeople
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly DiscordWorld _world;
    private readonly CommandReader _commands;
    private readonly InteractionDesk _desk;
    private readonly GatewayHub _gateway;
    private readonly AttachmentShelf _shelf;
    private readonly Places _places;

    internal SandboxPeople(DiscordWorld world, CommandReader commands, InteractionDesk desk, GatewayHub gateway, AttachmentShelf shelf)
    {
        (_world, _commands, _desk, _gateway, _shelf) = (world, commands, desk, gateway, shelf);
        _places = new Places(world);
    }

    /// <summary>Does one thing as a person and waits for the final answer, at most about twenty seconds.</summary>
    /// <exception cref="RunRefusal">The client would not let a person do that; the message says why.</exception>
    public async Task<RunOutcome> RunAsync(RunRequest request, CancellationToken ct)
    {
        var user = _places.User(request.User);
        var act = Prepare(request, user);
        if (!_gateway.IsUp(act.Interaction.Channel.Guild?.Id))
            return new RunOutcome { Error = RunOutcome.Offline };
        _desk.Send(act.Interaction, act.Data);
        var error = await WaitAsync(act.Interaction, ct);
        if (request.SettleMilliseconds > 0)
            await Task.Delay(request.SettleMilliseconds, ct);
        return Describe(act.Interaction, error);
    }

    private (Interaction Interaction, JsonObject Data) Prepare(RunRequest request, User user)
    {
        if (request.Click is { } click)
            return Press(user, click, isSelect: false);
        if (request.Select is { } select)
            return Press(user, select, isSelect: true);
        if (request.Modal is { } modal)
            return Submit(user, modal);
        var channel = _places.Channel(user, request.Channel, request.Guild);
        if (!_gateway.IsUp(channel.Guild?.Id))
            return (_desk.New(InteractionKind.Command, user, channel), []); // whatever was typed, nobody is there
        return request.Menu is { } menu ? FromMenu(user, channel, menu) : FromText(request, user, channel);
    }

    private (Interaction, JsonObject) FromText(RunRequest request, User user, Channel channel)
    {
        var files = request.Files.ToDictionary(file => file.Key, file => Upload(file.Key, file.Value), StringComparer.Ordinal);
        var isAutocomplete = request.Autocomplete is not null;
        var call = _commands.Read(
            request.Autocomplete?.Text ?? request.Text!, user, channel, request.Autocomplete?.Focused, files, request.BaseUrl);
        var data = Data(call.Command);
        if (call.Options.Count > 0)
            data["options"] = call.Options;
        if (call.Resolved.Count > 0)
            data["resolved"] = call.Resolved;
        var type = isAutocomplete ? InteractionKind.Autocomplete : InteractionKind.Command;
        return (_desk.New(type, user, channel, call.Command), data);
    }

    private (Interaction, JsonObject) FromMenu(User user, Channel channel, RunMenu menu)
    {
        var resolved = new JsonObject();
        var references = new References(_world, channel, resolved);
        var target = references.FindUser(menu.Target);
        var command = _commands.Pick(menu.Name, target is null ? 3 : 2, user, channel);
        var data = Data(command);
        data["resolved"] = resolved;
        if (target is not null)
        {
            references.Add(target);
            data["target_id"] = target.Id;
        }
        else if (_world.FindMessage(menu.Target)?.Current is { } message && message.Channel == channel && message.IsVisibleTo(user))
        {
            resolved["messages"] = new JsonObject { [message.Id] = Wire.Message(message) };
            data["target_id"] = message.Id;
        }
        else
        {
            throw new RunRefusal($"There is no user and no message \"{menu.Target}\" here.");
        }

        return (_desk.New(InteractionKind.Command, user, channel, command), data);
    }

    private (Interaction, JsonObject) Press(User user, RunComponent press, bool isSelect)
    {
        var (source, data) = new ComponentPress(_world).Read(user, press, isSelect);
        return (_desk.New(InteractionKind.Component, user, source.Channel, source: source), data);
    }

    private (Interaction, JsonObject) Submit(User user, RunModal given)
    {
        var opener = given.Interaction is { } id ? _desk.Find(id) : _desk.LastModal(user, given.CustomId);
        if (opener?.Modal is not { } modal || opener.User.Id != user.Id || modal.CustomId != given.CustomId)
            throw new RunRefusal($"{user.Name} has no open form \"{given.CustomId}\"; give the id of the interaction that opened it.");
        var data = new ModalSubmit(_world, opener.Channel).Read(modal, given);
        return (_desk.New(InteractionKind.ModalSubmit, user, opener.Channel, source: opener.Source, opener: opener), data);
    }

    private UploadedFile Upload(string name, byte[] bytes)
    {
        var file = new UploadedFile(_world.Ids.Next(), name, RestBody.TypeOf(name), bytes);
        _shelf.Put(file.Index, file);
        return file;
    }

    private static JsonObject Data(Command command)
    {
        var data = new JsonObject { ["id"] = command.Id, ["name"] = command.Name, ["type"] = command.Type };
        if (command.GuildId is not null)
            data["guild_id"] = command.GuildId;
        return data;
    }

    /// <returns>Null when all went well, else what the person reads.</returns>
    private static async Task<string?> WaitAsync(Interaction interaction, CancellationToken ct)
    {
        if (!await InTimeAsync(interaction.Acknowledged, Interaction.AcknowledgeWithin, ct) && interaction.Callback == 0)
            return RunOutcome.NoResponse;
        if (await InTimeAsync(interaction.Completed, Patience - TimeSpan.FromMilliseconds(interaction.ElapsedMs), ct))
            return null;
        return interaction.IsDeferred ? "The application did not finish its answer within 20 seconds." : null;
    }

    private static async Task<bool> InTimeAsync(Task task, TimeSpan limit, CancellationToken ct)
    {
        try
        {
            await task.WaitAsync(limit > TimeSpan.Zero ? limit : TimeSpan.Zero, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static RunOutcome Describe(Interaction interaction, string? error) => new()
    {
        InteractionId = interaction.Id, Type = interaction.Type, Error = error,
        AcknowledgedMs = interaction.AcknowledgedMs, CompletedMs = interaction.CompletedMs,
        Messages = new JsonArray([.. interaction.Messages().Select(PeopleWire.Message)]),
        Choices = interaction.Choices is { } choices ? JsonArray.Create(choices) : null,
        Modal = interaction.Modal is { } modal
            ? new JsonObject { ["custom_id"] = modal.CustomId, ["title"] = modal.Title, ["components"] = JsonArray.Create(modal.Components), ["interaction"] = interaction.Id }
            : null,
    };
}
