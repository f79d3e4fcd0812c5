namespace DiscordAH.Sandbox.Discord;

/// <summary>Everything the bot says after its first answer, through the interaction's token.</summary>
internal sealed class FollowupDesk(CallbackDesk callbacks, MessageComposer composer, MessageDesk messages)
{
    public Message Create(Interaction interaction, MessageDraft draft)
    {
        draft = draft with { FromInteraction = true };
        if (interaction.IsDeferred && interaction.Original is { } waiting)
            return Edit(interaction, waiting, draft); // the first follow-up after "thinking" fills the thinking message
        var message = composer.Create(callbacks.Blank(interaction, isFollowup: true), draft);
        var slot = messages.Post(message.IsEphemeral ? message with { OnlyFor = interaction.User } : message);
        interaction.Touch(slot);
        interaction.Complete();
        return message;
    }

    public Message Read(Interaction interaction, string id) => Find(interaction, id).Current ?? throw DiscordRefusal.UnknownMessage();

    public Message Edit(Interaction interaction, string id, MessageDraft draft) => Edit(interaction, Find(interaction, id), draft);

    public void Delete(Interaction interaction, string id)
    {
        var slot = Find(interaction, id);
        if (messages.Delete(slot) is null)
            throw DiscordRefusal.UnknownMessage();
        if (interaction.IsDeferred && slot == interaction.Original)
            interaction.IsDeferred = false; // taken back before it said anything: the answer is the follow-up to come
        else
            interaction.Complete();
    }

    private Message Edit(Interaction interaction, MessageSlot slot, MessageDraft draft)
    {
        var edit = draft with { FromInteraction = true };
        var after = messages.Change(slot, before => composer.Edit(before, edit)) ?? throw DiscordRefusal.UnknownMessage();
        interaction.IsDeferred = false;
        interaction.Touch(slot);
        interaction.Complete();
        return after;
    }

    private static MessageSlot Find(Interaction interaction, string id)
    {
        if (id == "@original" || id == interaction.Original?.Id)
            return interaction.Original ?? throw DiscordRefusal.UnknownMessage();
        return interaction.HasTouched(id, out var slot) ? slot : throw DiscordRefusal.UnknownMessage();
    }
}
