namespace DiscordAH.Sandbox.Discord;

internal sealed class Guild(string id, string name, string ownerId, string botJoinedAt)
{
    public string Id { get; } = id;
    public string Name { get; } = name;
    public string OwnerId { get; } = ownerId;
    public string BotJoinedAt { get; } = botJoinedAt;
    public List<Role> Roles { get; } = [];
    public List<Channel> Channels { get; } = [];
    public Dictionary<string, Member> Members { get; } = new(StringComparer.Ordinal);

    public Member? Find(User user) => Members.GetValueOrDefault(user.Id);
}
