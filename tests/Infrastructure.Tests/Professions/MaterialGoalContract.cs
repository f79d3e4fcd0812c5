using DiscordAH.Domain.Common;
using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Tests.Market;

namespace DiscordAH.Infrastructure.Tests.Professions;

public abstract class MaterialGoalContract(StorageProvider provider) : StorageContract(provider)
{
    private static readonly UserId Ann = new(900_000_000_000_000_001);
    private static readonly UserId Bob = new(2);

    private IMaterialGoals Goals => Get<IMaterialGoals>();

    [Fact]
    public async Task Set_Goals_AreListedNewestFirstAndOfTheirMemberOnly()
    {
        await Goals.SetAsync(Goal(Ann, 1, 200), 50, Ct);
        await Goals.SetAsync(Goal(Ann, 2, 5, realm: 7, hour: 1), 50, Ct);
        await Goals.SetAsync(Goal(Bob, 3, 9), 50, Ct);

        Assert.Equal([Goal(Ann, 2, 5, 7, 1), Goal(Ann, 1, 200)], await Goals.ListAsync(Ann, Ct));
        Assert.Equal([Goal(Bob, 3, 9)], await Goals.ListAsync(Bob, Ct));
        Assert.Empty(await Goals.ListAsync(new UserId(3), Ct));
    }

    [Fact]
    public async Task Set_SameItemAndRealmAgain_ReplacesTheQuantity()
    {
        await Goals.SetAsync(Goal(Ann, 1, 200), 50, Ct);
        await Goals.SetAsync(Goal(Ann, 1, 300, hour: 1), 50, Ct);
        await Goals.SetAsync(Goal(Ann, 1, 4, realm: 7), 50, Ct);

        Assert.Equal([300L, 4], (await Goals.ListAsync(Ann, Ct)).Select(goal => goal.Quantity));
    }

    [Fact]
    public async Task Set_MoreThanAllowed_IsRefused_AndAnOldOneMayStillChange()
    {
        Assert.True(await Goals.SetAsync(Goal(Ann, 1, 1), 2, Ct));
        Assert.True(await Goals.SetAsync(Goal(Ann, 2, 1), 2, Ct));

        Assert.False(await Goals.SetAsync(Goal(Ann, 3, 1), 2, Ct));
        Assert.True(await Goals.SetAsync(Goal(Ann, 2, 9), 2, Ct));
        Assert.True(await Goals.SetAsync(Goal(Bob, 3, 1), 2, Ct));
        Assert.Equal(2, (await Goals.ListAsync(Ann, Ct)).Count);
    }

    [Fact]
    public async Task Remove_OneOfSeveral_LeavesTheOthers()
    {
        await Goals.SetAsync(Goal(Ann, 1, 1), 50, Ct);
        await Goals.SetAsync(Goal(Ann, 1, 2, realm: 7), 50, Ct);
        await Goals.SetAsync(Goal(Bob, 1, 3), 50, Ct);

        Assert.True(await Goals.RemoveAsync(Ann, new ItemId(1), null, Ct));
        Assert.False(await Goals.RemoveAsync(Ann, new ItemId(1), null, Ct));
        Assert.Equal([2L], (await Goals.ListAsync(Ann, Ct)).Select(goal => goal.Quantity));
        Assert.Single(await Goals.ListAsync(Bob, Ct));
    }

    private static MaterialGoal Goal(UserId user, int item, long quantity, int? realm = null, int hour = 0) => new(user, new ItemId(item), quantity, realm, Snap.Hour(hour));
}
