package org.goodword.platform.database;

record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
